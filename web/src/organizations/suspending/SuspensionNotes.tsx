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
              ? `Your membership in ${one.organizationName ?? "an organization"} is suspended`
              : `${one.organizationName ?? "Your organization"} is suspended`}{" "}
            since {dayText(one.since)}. What you wrote stays. {whomToAsk(one)}
          </span>
        </div>
      </div>
    ));
}
