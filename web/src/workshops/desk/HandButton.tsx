import { i18n } from "@lingui/core";
import { Hand } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { useWorkshop } from "../useWorkshop";
import styles from "./Desk.module.css";

/** Asks for the word, and says in which place; a step without names has no hands. */
export function HandButton() {
  const { state, participantId, currentStep, setHand } = useWorkshop();
  const place = state.hands.indexOf(participantId) + 1;
  const isUp = place > 0;
  const anonymous = currentStep?.anonymous ?? false;
  return (
    <>
      <Button
        className={styles.hand ?? ""}
        data-selected={isUp || undefined}
        isDisabled={anonymous || state.connection !== "live"}
        onPress={() => setHand(!isUp)}
      >
        <Hand size={19} aria-hidden />
        {anonymous
          ? i18n.t("No names in this step")
          : isUp
            ? i18n.t("Lower your hand, {place} in line", { place })
            : i18n.t("Ask for the word")}
      </Button>
      <span className="visually-hidden" role="status">
        {isUp ? i18n.t("Your hand is up, number {place} in line.", { place }) : ""}
      </span>
    </>
  );
}
