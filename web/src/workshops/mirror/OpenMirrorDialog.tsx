import { i18n } from "@lingui/core";
import { useState } from "react";
import { andText } from "../../design/andText";
import { FormDialog } from "../../design/FormDialog";
import { NumberField } from "../../design/NumberField";
import { sideNames } from "../../design/sides";
import { AttemptIds } from "../../graphql/attemptIds";
import styles from "../facilitating/dialogs.module.css";
import { askedIn } from "../people/askedIn";
import { useWorkshop } from "../useWorkshop";
import type { BoardStep } from "../workshopBoard";

/** Of fewer, each can work out what the others said. */
const fewestPerSide = 3;

/** From how many answers on a side is shown; everything else is the same for every mirror. */
export function OpenMirrorDialog({ step, onClose }: { step: BoardStep; onClose: () => void }) {
  const { board, run } = useWorkshop();
  const [minPerSide, setMinPerSide] = useState(fewestPerSide);
  const [ids] = useState(() => new AttemptIds(["roundId"]));
  const asked = askedIn(board, step);
  const few = board.sides
    .filter(({ side }) => step.writers.includes(side))
    .filter(({ side }) => asked.filter((one) => one.side === side).length < minPerSide)
    .map(({ side, organizationName }) => organizationName ?? sideNames[side]);
  const open = async () => {
    const round = { roundId: ids.get().roundId, stepId: step.stepId, minPerSide };
    if (await run("openMirror", round, ids)) onClose();
  };
  return (
    <FormDialog
      title={i18n.t("Open the mirror")}
      action={i18n.t("Open the mirror")}
      onSubmit={open}
      onClose={onClose}
    >
      <NumberField
        label={i18n.t("Answers from which a side is shown")}
        value={minPerSide}
        onChange={setMinPerSide}
        min={fewestPerSide}
        max={50}
      />
      <p className={styles.fine}>
        {i18n.t(
          "Everybody answers the same seven statements and guesses what the other side says. All of it is sealed, for you as well, until each side has that many answers and everybody here has finished, or until you close the mirror.",
        )}
      </p>
      {few.length > 0 && (
        <p className={styles.fine} role="status">
          {i18n.t(
            "{count, plural, one {{sides} has} other {{sides} have}} fewer than {minPerSide} here: close the mirror yourself when all have answered. What they say is not shown.",
            {
              count: few.length,
              sides: andText(few),
              minPerSide,
            },
          )}
        </p>
      )}
    </FormDialog>
  );
}
