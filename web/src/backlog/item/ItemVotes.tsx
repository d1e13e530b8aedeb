import { i18n } from "@lingui/core";
import { SideBars } from "../../design/SideBars";
import type { BacklogItem } from "../items";
import { VoteNumbers } from "../VoteNumbers";
import { barsOf } from "../votes";
import styles from "./ItemDetail.module.css";
import { ItemHeading } from "./ItemHeading";

/** How each side voted, in bars and in numbers. */
export function ItemVotes({ id, votes }: { id: string; votes: BacklogItem["votes"] }) {
  const bars = barsOf(votes);
  return (
    <section className={styles.section} aria-labelledby={`votes-${id}`}>
      <ItemHeading id={`votes-${id}`}>{i18n.t("Votes per side")}</ItemHeading>
      {bars.length > 0 ? (
        <>
          <SideBars bars={bars} named />
          <div className={styles.numbers}>
            <VoteNumbers votes={votes} />
          </div>
          <p className={styles.small}>
            {i18n.t(
              "From closed rounds. Filled: agree or dots; hatched: disagree. A side with fewer than 3 voters appears only if they all consented.",
            )}
          </p>
        </>
      ) : (
        <p className={styles.small}>
          {i18n.t("Nobody has voted on it, or no side had enough voters to be shown.")}
        </p>
      )}
    </section>
  );
}
