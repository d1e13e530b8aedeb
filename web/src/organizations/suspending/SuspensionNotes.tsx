import { i18n } from "@lingui/core";
import { CirclePause } from "lucide-react";
import { dayText } from "../../design/dates";
import notes from "../../design/Notes.module.css";
import { useQuery } from "../../graphql/useQuery";
import { suspensionsQuery, whomToAsk } from "./suspensions";

/** Says what of the reader's is suspended, since when, and whom to ask. Nothing where nothing is. */
export function SuspensionNotes({ organizationId }: { organizationId?: string }) {
  const { data } = useQuery(suspensionsQuery, {});
  const suspensions = data?.viewer.suspensions ?? [];
  return suspensions
    .filter((one) => !organizationId || one.organizationId === organizationId)
    .map((one) => (
      <div key={one.organizationId} className={notes.note} role="status">
        <CirclePause size={18} aria-hidden />
        <div className={notes.noteBody}>
          <span>
            {one.suspendedBy === "ORGANIZATION"
              ? i18n.t("Your membership in {organization} is suspended since {day}. What you wrote stays.", {
                  organization: one.organizationName ?? i18n.t("an organization"),
                  day: dayText(one.since),
                })
              : i18n.t("{organization} is suspended since {day}. What you wrote stays.", {
                  organization: one.organizationName ?? i18n.t("Your organization"),
                  day: dayText(one.since),
                })}{" "}
            {whomToAsk(one)}
          </span>
        </div>
      </div>
    ));
}
