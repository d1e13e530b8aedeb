import { i18n } from "@lingui/core";
import { fixed } from "../../design/counted";
import { Explain } from "../../design/Explain";
import { SideGlyph } from "../../design/SideBadge";
import { sideNames } from "../../design/sides";
import { quadrantNames } from "../../matrix/places";
import { SubHeading } from "./ItemHeading";
import type { FoundIdea } from "./itemDetailQuery";
import styles from "./WorkshopRatings.module.css";

type Ratings = FoundIdea["scores"]["ratings"];
type Mean = Ratings[number]["mean"];

const one = (value: number | null) => fixed(value ?? 0, 1);

const meanText = (mean: Mean) =>
  mean.impact === null
    ? `${one(mean.new)} + ${one(mean.useful)} + ${one(mean.feasible)} = ${one((mean.new ?? 0) + (mean.useful ?? 0) + (mean.feasible ?? 0))}`
    : i18n.t("impact {impact}, effort {effort}", {
        impact: Math.round(mean.impact),
        effort: Math.round(mean.effort ?? 0),
      });

/** What the sides of the workshop gave an idea, each that is shown with its n; nothing where nobody rated it. */
export function WorkshopRatings({ ratings }: { ratings: Ratings }) {
  if (ratings.length === 0) return null;
  return (
    <section className={styles.ratings} aria-label={i18n.t("Ratings from the workshop")}>
      {ratings.map((rating) => (
        <div key={rating.method} className={styles.rating}>
          <SubHeading className={styles.name}>
            {rating.method === "NUF"
              ? i18n.t("NUF in the workshop")
              : i18n.t("Impact and effort in the workshop")}
          </SubHeading>
          <Explain
            label={rating.method === "NUF" ? "NUF" : i18n.t("Impact and effort")}
            className={styles.number ?? ""}
            value={
              rating.quadrant
                ? quadrantNames[rating.quadrant]
                : i18n.t("{score} of 30", { score: one(rating.score) })
            }
          >
            <strong>
              {rating.quadrant
                ? quadrantNames[rating.quadrant]
                : i18n.t("NUF {one} of 30", { one: one(rating.score) })}
            </strong>
            <p>
              {i18n.t("Mean over the shown sides of each side’s mean, so that no side can outvote another:")}
            </p>
            <code>{meanText(rating.mean)}</code>
            <p>
              {i18n.t("n = {n} ratings. The sides are at most {points} points of 100 apart.", {
                n: rating.n,
                points: Math.round(rating.divided * 100),
              })}
            </p>
          </Explain>
          <ul className={styles.sides}>
            {rating.sides.map(({ side, n, mean }) => (
              <li key={side}>
                <SideGlyph side={side} size={11} />
                {sideNames[side]}: {meanText(mean)}, n {n}
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p className={styles.small}>
        {i18n.t("A side with fewer than 3 voters appears only if they all consented.")}
      </p>
    </section>
  );
}
