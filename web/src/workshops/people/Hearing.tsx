import { i18n } from "@lingui/core";
import { Trans } from "@lingui/react";
import { fixed } from "../../design/counted";
import { Explain } from "../../design/Explain";
import { SideGlyph } from "../../design/SideBadge";
import { sideNames } from "../../design/sides";
import { useWorkshop } from "../useWorkshop";
import styles from "./Hearing.module.css";
import { balanceOf, unheardExpertise } from "./hearing";

/** For facilitators: whom to ask next. Counted from named, revealed cards alone, so that it tells nothing that is hidden. */
export default function Hearing() {
  const { board } = useWorkshop();
  const unheard = unheardExpertise(board);
  const { value, n, sides } = balanceOf(board);
  if (unheard.length === 0 && value === null) return null;
  return (
    <section className={styles.hearing} aria-label={i18n.t("Who has been heard")}>
      {value !== null && (
        <p className={styles.balance}>
          <span>{i18n.t("Balance of the sides")}</span>
          <Explain
            label={i18n.t("Balance")}
            value={
              <>
                {fixed(value, 2)} <small>n = {n}</small>
              </>
            }
          >
            <p>
              <Trans
                id="<0>H(contributions by side) / ln(number of sides)</0>, from 0, one side alone, to 1, all alike."
                components={{ 0: <strong /> }}
              />
            </p>
            <ul className={styles.counts}>
              {sides.map(({ side, count }) => (
                <li key={side}>
                  <SideGlyph side={side} size={11} />{" "}
                  {i18n.t("{side} {count} of {n}", { side: sideNames[side], count, n })}
                </li>
              ))}
            </ul>
            <p>{i18n.t("Cards without names do not count.")}</p>
          </Explain>
        </p>
      )}
      {unheard.length > 0 && (
        <div>
          <h2 className={styles.title}>{i18n.t("Expertise not heard yet")}</h2>
          <ul className={styles.tags}>
            {unheard.map((tag) => (
              <li key={tag}>{tag}</li>
            ))}
          </ul>
          <p className={styles.fine}>{i18n.t("Nobody who declared it has a named card on the board.")}</p>
        </div>
      )}
    </section>
  );
}
