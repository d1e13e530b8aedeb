import { ownZone } from "../design/dates";

/** The time zones that this browser knows, with its own and the one that was chosen before. */
export function timeZones(chosen: string | null): string[] {
  return [
    ...new Set([...Intl.supportedValuesOf("timeZone"), "UTC", ownZone(), ...(chosen ? [chosen] : [])]),
  ].sort();
}
