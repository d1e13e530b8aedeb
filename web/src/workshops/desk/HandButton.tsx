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
          ? "No names in this step"
          : isUp
            ? `Lower your hand, ${place} in line`
            : "Ask for the word"}
      </Button>
      <span className="visually-hidden" role="status">
        {isUp ? `Your hand is up, number ${place} in line.` : ""}
      </span>
    </>
  );
}
