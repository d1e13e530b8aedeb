import { i18n } from "@lingui/core";
import { methods } from "../methods/methods";
import { askedIn } from "../people/askedIn";
import { useWorkshop } from "../useWorkshop";
import type { BoardStep } from "../workshopBoard";
import styles from "./StepHeading.module.css";

/** Tells the facilitator, and nobody else, where a method is meant for fewer or more people than are here. */
export function RoomSize({ step }: { step: BoardStep }) {
  const { board, isFacilitator } = useWorkshop();
  const { people, name } = methods[step.method];
  if (!people || !isFacilitator) return null;
  const count = askedIn(board, step).length;
  if (count >= people.from && count <= people.to) return null;
  const values = { name, count, ...people };
  return (
    <p className={styles.size} role="note">
      {count < people.from
        ? i18n.t(
            "{name} is for {from} to {to} people, and {count, plural, one {# is} other {# are}} here. It still works; think aloud together.",
            values,
          )
        : i18n.t(
            "{name} is for {from} to {to} people, and {count} are here. Groups keep it lively: More, Split into groups.",
            values,
          )}
    </p>
  );
}
