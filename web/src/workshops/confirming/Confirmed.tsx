import { lazy, Suspense } from "react";
import type { Side } from "../../design/sides";
import { useWorkshop } from "../useWorkshop";

const ConfirmedMark = lazy(() => import("./ConfirmedMark"));

/** The mark of a side that an organization with an account confirmed; nothing for all others. */
export function Confirmed({ side }: { side: Side | null }) {
  const { board } = useWorkshop();
  const confirmed = board.confirmedSides.find((one) => one.side === side);
  return (
    confirmed && (
      <Suspense fallback={null}>
        <ConfirmedMark confirmed={confirmed} />
      </Suspense>
    )
  );
}
