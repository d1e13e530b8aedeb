import { i18n } from "@lingui/core";
import { Turning } from "../projector/Turning";
import { useWorkshop } from "../useWorkshop";
import styles from "./Board.module.css";
import { CardTile } from "./CardTile";
import { themesOf } from "./themesOf";

/** Everything revealed, by theme, for the room to read: without tools, and page after page, since nobody can scroll on a wall. */
export default function BoardOnWall() {
  const { board } = useWorkshop();
  return (
    <Turning label={i18n.t("Board")} className={styles.grid}>
      {themesOf(board).flatMap(({ key, name, cards }) => [
        ...(name === null
          ? []
          : [
              <li key={key} className={styles.heads} data-heads={name}>
                <h2 className={styles.themeName}>
                  {name}{" "}
                  <span>
                    {i18n.t("{count, plural, one {# card} other {# cards}}", { count: cards.length })}
                  </span>
                </h2>
              </li>,
            ]),
        ...cards.map((card) => <CardTile key={card.cardId} card={card} />),
      ])}
    </Turning>
  );
}
