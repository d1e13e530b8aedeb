import { Hand } from "lucide-react";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { useWorkshop } from "../useWorkshop";
import styles from "./Desk.module.css";

/** Asks for the word, and says in which place; a step without names has no hands. */
export function HandButton() {
  const { state, participantId, currentStep, setHand } = useWorkshop();
  const place = state.hands.indexOf(participantId) + 1;
  const anonymous = currentStep?.anonymous ?? false;
  return (
    <ToggleButton
      className={styles.hand ?? ""}
      isSelected={place > 0}
      isDisabled={anonymous || state.connection !== "live"}
      onChange={setHand}
      aria-label={place > 0 ? "Lower your hand" : "Ask for the word"}
    >
      <Hand size={19} aria-hidden />
      <span aria-hidden>
        {anonymous ? "No names in this step" : place > 0 ? `Hand up, ${place} in line` : "Ask for the word"}
      </span>
      <span className="visually-hidden" role="status">
        {place > 0 ? `Your hand is up, number ${place} in line.` : ""}
      </span>
    </ToggleButton>
  );
}
