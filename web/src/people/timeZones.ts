/** The time zones that this browser knows, with its own and the one that was chosen before. */
export function timeZones(chosen: string | null): string[] {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return [
    ...new Set([...Intl.supportedValuesOf("timeZone"), "UTC", own, ...(chosen ? [chosen] : [])]),
  ].sort();
}
