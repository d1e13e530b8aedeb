import { counted } from "../../design/counted";
import { SideBadge } from "../../design/SideBadge";
import { sideNames } from "../../design/sides";
import { useWorkshop } from "../useWorkshop";
import type { BoardRound } from "../workshopBoard";
import styles from "./Results.module.css";

/** Who voted: each side with its n, or why it is not shown. */
export function SideLegend({ round }: { round: BoardRound }) {
  const { board } = useWorkshop();
  const first = round.results?.[0];
  return (
    <div className={styles.legend}>
      {first?.sides.map((side) => (
        <p key={side.side}>
          <SideBadge
            side={side.side}
            label={
              board.sides.find((other) => other.side === side.side)?.organizationName ?? sideNames[side.side]
            }
          />
          <span>{side.hidden ? "fewer than 3 voters, not shown" : counted(side.voters ?? 0, "voter")}</span>
        </p>
      ))}
    </div>
  );
}
