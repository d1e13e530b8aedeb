import { i18n } from "@lingui/core";
import { Turning } from "../projector/Turning";
import type { BoardCard } from "../workshopBoard";
import styles from "./Board.module.css";
import { CardTile } from "./CardTile";
import { ThemeHeading } from "./ThemeHeading";

interface Section {
  key: string;
  /** Null where nothing stands beside them, so that they need no name. */
  name: string | null;
  cards: readonly BoardCard[];
}

/** Cards under their names, for the room to read: without tools, and page after page, since nobody can scroll on a wall. */
export function CardsOnWall({
  sections,
  isLarge = false,
  details = true,
}: {
  sections: readonly Section[];
  /** Few and large, each to be read as a whole. */
  isLarge?: boolean;
  /** Without, where the section says what they would. */
  details?: boolean;
}) {
  return (
    <Turning label={i18n.t("Board")} className={isLarge ? styles.large : styles.grid}>
      {sections.flatMap(({ key, name, cards }) => [
        ...(name === null
          ? []
          : [
              <li key={key} className={styles.heads} data-heads={name}>
                <ThemeHeading name={name} count={cards.length} />
              </li>,
            ]),
        ...cards.map((card) => <CardTile key={card.cardId} card={card} details={details} />),
      ])}
    </Turning>
  );
}
