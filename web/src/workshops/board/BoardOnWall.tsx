import { methods } from "../methods/methods";
import { useWorkshop } from "../useWorkshop";
import { CardsOnWall } from "./CardsOnWall";
import { themesOf } from "./themesOf";

/** What is revealed: the step's own cards as its method lays them out, or everything by theme. */
export default function BoardOnWall() {
  const { board, currentStep } = useWorkshop();
  // Who was called to the board is to look at all of it.
  const Own =
    board.attention.summons?.view !== "BOARD" && currentStep && methods[currentStep.method].RevealedOnWall;
  const cards = board.cards.filter((card) => card.stepId === currentStep?.stepId);
  return Own && cards.length > 0 ? <Own cards={cards} /> : <CardsOnWall sections={themesOf(board)} />;
}
