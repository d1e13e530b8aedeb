import { Explain } from "../../design/Explain";
import { SideGlyph } from "../../design/SideBadge";
import { sideNames } from "../../design/sides";
import { quadrantNames } from "../../matrix/places";
import type { FoundIdea } from "./itemDetailQuery";
import styles from "./WorkshopRatings.module.css";

type Ratings = FoundIdea["scores"]["ratings"];
type Mean = Ratings[number]["mean"];

const one = (value: number | null) => (value ?? 0).toFixed(1);

const meanText = (mean: Mean) =>
  mean.impact === null
    ? `${one(mean.new)} + ${one(mean.useful)} + ${one(mean.feasible)} = ${one((mean.new ?? 0) + (mean.useful ?? 0) + (mean.feasible ?? 0))}`
    : `impact ${Math.round(mean.impact)}, effort ${Math.round(mean.effort ?? 0)}`;

/** What the sides of the workshop gave an idea, each that is shown with its n; nothing where nobody rated it. */
export function WorkshopRatings({ ratings }: { ratings: Ratings }) {
  if (ratings.length === 0) return null;
  return (
    <section className={styles.ratings} aria-label="Ratings from the workshop">
      {ratings.map((rating) => (
        <div key={rating.method} className={styles.rating}>
          <h5 className={styles.name}>
            {rating.method === "NUF" ? "NUF in the workshop" : "Impact and effort in the workshop"}
          </h5>
          <Explain
            label={rating.method === "NUF" ? "NUF" : "Impact and effort"}
            className={styles.number ?? ""}
            value={rating.quadrant ? quadrantNames[rating.quadrant] : `${one(rating.score)} of 30`}
          >
            <strong>
              {rating.quadrant ? quadrantNames[rating.quadrant] : `NUF ${one(rating.score)} of 30`}
            </strong>
            <p>Mean over the shown sides of each side’s mean, so that no side can outvote another:</p>
            <code>{meanText(rating.mean)}</code>
            <p>
              n = {rating.n} ratings. The sides are at most {Math.round(rating.divided * 100)} points of 100
              apart.
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
      <p className={styles.small}>A side with fewer than 3 voters appears only if they all consented.</p>
    </section>
  );
}
