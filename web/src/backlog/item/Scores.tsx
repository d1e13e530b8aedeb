import { useState } from "react";
import { Button } from "../../design/Button";
import { Explain } from "../../design/Explain";
import { quadrantNames } from "../../matrix/places";
import type { FoundIdea } from "./itemDetailQuery";
import { NufForm, PlaceForm, RiceForm } from "./ScoreForms";
import { NufNumber, RiceNumber } from "./ScoreNumbers";
import styles from "./Scores.module.css";
import { write } from "./scores";
import type { Run } from "./useRun";
import { WorkshopRatings } from "./WorkshopRatings";

type Form = "rice" | "nuf" | "place";

/** What an idea is worth, each number with what it was counted from. */
export function Scores({ idea, mayChange, run }: { idea: FoundIdea; mayChange: boolean; run: Run }) {
  const [open, setOpen] = useState<Form | null>(null);
  const { rice, nuf, impactEffort, carriedOver, weightedRevenue, relief } = idea.scores;
  const close = () => setOpen(null);
  const edit = (form: Form, label: string, has: boolean) =>
    mayChange && (
      <Button
        size="small"
        look="quiet"
        className={styles.edit ?? ""}
        aria-label={`${has ? "Change" : "Set"} ${label}`}
        onPress={() => setOpen(form)}
      >
        {has ? "Change" : "Set"}
      </Button>
    );
  return (
    <div className={styles.scores}>
      <div className={styles.grid}>
        <div className={styles.score}>
          <span className={styles.name}>RICE</span>
          {rice ? (
            <RiceNumber rice={rice} className={styles.number} />
          ) : (
            <span className={styles.none}>–</span>
          )}
          {edit("rice", "RICE", rice !== null)}
        </div>
        <div className={styles.score}>
          <span className={styles.name}>NUF{carriedOver.includes("NUF") && ", from the workshop"}</span>
          {nuf ? <NufNumber nuf={nuf} className={styles.number} /> : <span className={styles.none}>–</span>}
          {edit("nuf", "NUF", nuf !== null)}
        </div>
        <div className={styles.score}>
          <span className={styles.name}>
            Impact / effort{carriedOver.includes("IMPACT_EFFORT") && ", from the workshop"}
          </span>
          {impactEffort ? (
            <Explain
              label="Impact and effort"
              className={styles.number}
              value={quadrantNames[impactEffort.quadrant]}
            >
              <strong>{quadrantNames[impactEffort.quadrant]}</strong>
              <code>
                impact {impactEffort.impact}, effort {impactEffort.effort}, of 100
              </code>
              <p>
                Quick win: much impact, little effort. Major project: much of both. Fill-in: little of both.
                Time sink: little impact, much effort.
              </p>
            </Explain>
          ) : (
            <span className={styles.none}>–</span>
          )}
          {edit("place", "impact and effort", impactEffort !== null)}
        </div>
        <div className={styles.score}>
          <span className={styles.name}>Relief</span>
          {relief.value === null ? (
            <span className={styles.none}>–</span>
          ) : (
            <Explain label="Relief" className={styles.number} value={write(relief.value)}>
              <strong>Relief {write(relief.value)}</strong>
              <code>mean(severity before − severity now)</code>
              <p>n = {relief.n} answers about the pain points that it answers.</p>
            </Explain>
          )}
        </div>
        {weightedRevenue && weightedRevenue.organizations.length > 0 && (
          <div className={styles.score}>
            <span className={styles.name}>Weighted revenue</span>
            <Explain
              label="Weighted revenue"
              className={styles.number}
              value={weightedRevenue.value === null ? "not known" : write(weightedRevenue.value)}
            >
              <strong>
                Weighted revenue {weightedRevenue.value === null ? "not known" : write(weightedRevenue.value)}
              </strong>
              <code>sum of the annual revenue of each organization behind it</code>
              <ul>
                {weightedRevenue.organizations.map(({ organization, annualRevenue }) => (
                  <li key={organization.id}>
                    {organization.name ?? "Erased"}:{" "}
                    {annualRevenue === null ? "not known" : write(annualRevenue)}
                  </li>
                ))}
              </ul>
            </Explain>
          </div>
        )}
      </div>
      <WorkshopRatings ratings={idea.scores.ratings} />
      {open === "rice" && <RiceForm idea={idea} run={run} onClose={close} />}
      {open === "nuf" && <NufForm idea={idea} run={run} onClose={close} />}
      {open === "place" && <PlaceForm idea={idea} run={run} onClose={close} />}
    </div>
  );
}
