import { Part } from "../../design/Part";
import { lazyPart } from "../../design/parts";
import type { Side } from "../../design/sides";
import { useWorkshop } from "../useWorkshop";

const ConfirmedMark = lazyPart(() => import("./ConfirmedMark"));

/** The mark of a side that an organization with an account confirmed; nothing for all others. */
export function Confirmed({ side }: { side: Side | null }) {
  const { board } = useWorkshop();
  const confirmed = board.confirmedSides.find((one) => one.side === side);
  return (
    confirmed && (
      <Part>
        <ConfirmedMark confirmed={confirmed} />
      </Part>
    )
  );
}
