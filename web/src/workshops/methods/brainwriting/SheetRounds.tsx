import { i18n } from "@lingui/core";
import { Trans } from "@lingui/react";
import { RotateCw } from "lucide-react";
import { Button } from "../../../design/Button";
import { mostRounds, onSheets, plannedRounds } from "../../agenda/pace";
import { useWorkshop } from "../../useWorkshop";
import type { BoardStep } from "../../workshopBoard";
import styles from "./SheetRounds.module.css";

/** Which round it is, what others wrote on the sheet in one's hands, and the facilitator's way to pass the sheets on. */
export default function SheetRounds({ step, forRoom = false }: { step: BoardStep; forRoom?: boolean }) {
  const { own, isFacilitator, run } = useWorkshop();
  if (!onSheets(step)) return null;
  const sheet = own.sheet?.stepId === step.stepId ? own.sheet : null;
  const next = step.sheetRound + 1;
  const planned = plannedRounds(step);
  return (
    <section className={styles.sheet} aria-label={forRoom ? i18n.t("The sheets") : i18n.t("Your sheet")}>
      <div className={styles.head}>
        <h2 className={styles.round}>
          {planned !== null && step.sheetRound <= planned ? (
            <Trans
              id="Round {sheetRound} <0>of {planned}</0>"
              values={{ sheetRound: step.sheetRound, planned }}
              components={{ 0: <span /> }}
            />
          ) : (
            <Trans
              id="Round {sheetRound} <0>of up to {mostRounds}</0>"
              values={{ sheetRound: step.sheetRound, mostRounds }}
              components={{ 0: <span /> }}
            />
          )}
        </h2>
        {isFacilitator && !forRoom && next <= mostRounds && (
          <Button icon={<RotateCw size={17} />} onPress={() => void run("passSheets", { round: next })}>
            {i18n.t("Pass the sheets on")}
          </Button>
        )}
      </div>
      {forRoom && (
        <p className={styles.note}>
          {step.sheetRound === 1
            ? i18n.t("Three ideas on your own sheet. Then it goes to somebody else.")
            : i18n.t("Read what stands on your sheet and build on it: three more ideas.")}
        </p>
      )}
      {!isFacilitator && !forRoom && (
        <div aria-live="polite">
          {sheet === null ? (
            <p className={styles.note}>
              {i18n.t(
                "Three ideas on your own sheet. Then it goes to somebody else, and you get another one.",
              )}
            </p>
          ) : sheet.ideas.length === 0 ? (
            <p className={styles.note}>
              {i18n.t("You have a new sheet, and it is still empty. Three ideas of yours.")}
            </p>
          ) : (
            <>
              <p className={styles.note}>
                {i18n.t("On the sheet in your hands. Build on it: three more ideas.")}
              </p>
              <ul className={styles.ideas}>
                {sheet.ideas.map((idea) => (
                  <li key={idea.cardId} dir="auto">
                    {idea.text ?? <em>{i18n.t("This text was erased.")}</em>}
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
    </section>
  );
}
