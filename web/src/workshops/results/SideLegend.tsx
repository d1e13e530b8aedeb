import { i18n } from "@lingui/core";
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
          <span>
            {side.hidden
              ? i18n.t("fewer than 3 voters, not shown")
              : i18n.t("{voters, plural, one {# voter} other {# voters}}", { voters: side.voters ?? 0 })}
          </span>
        </p>
      ))}
    </div>
  );
}
