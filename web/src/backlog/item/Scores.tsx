import { i18n } from "@lingui/core";
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
        aria-label={
          has ? i18n.t("Change {score}", { score: label }) : i18n.t("Set {score}", { score: label })
        }
        onPress={() => setOpen(form)}
      >
        {has ? i18n.t("Change") : i18n.t("Set")}
      </Button>
    );
  return (
    <div className={styles.scores}>
      <div className={styles.grid}>
        <div className={styles.score}>
          <span className={styles.name}>{i18n.t("RICE")}</span>
          {rice ? (
            <RiceNumber rice={rice} className={styles.number} />
          ) : (
            <span className={styles.none}>–</span>
          )}
          {edit("rice", "RICE", rice !== null)}
        </div>
        <div className={styles.score}>
          <span className={styles.name}>
            {carriedOver.includes("NUF") ? i18n.t("NUF, from the workshop") : i18n.t("NUF")}
          </span>
          {nuf ? <NufNumber nuf={nuf} className={styles.number} /> : <span className={styles.none}>–</span>}
          {edit("nuf", "NUF", nuf !== null)}
        </div>
        <div className={styles.score}>
          <span className={styles.name}>
            {carriedOver.includes("IMPACT_EFFORT")
              ? i18n.t("Impact / effort, from the workshop")
              : i18n.t("Impact / effort")}
          </span>
          {impactEffort ? (
            <Explain
              label={i18n.t("Impact and effort")}
              className={styles.number}
              value={quadrantNames[impactEffort.quadrant]}
            >
              <strong>{quadrantNames[impactEffort.quadrant]}</strong>
              <code>
                {i18n.t("impact {impact}, effort {effort}, of 100", {
                  impact: impactEffort.impact,
                  effort: impactEffort.effort,
                })}
              </code>
              <p>
                {i18n.t(
                  "Quick win: much impact, little effort. Major project: much of both. Fill-in: little of both. Time sink: little impact, much effort.",
                )}
              </p>
            </Explain>
          ) : (
            <span className={styles.none}>–</span>
          )}
          {edit("place", i18n.t("impact and effort"), impactEffort !== null)}
        </div>
        <div className={styles.score}>
          <span className={styles.name}>{i18n.t("Relief")}</span>
          {relief.value === null ? (
            <span className={styles.none}>–</span>
          ) : (
            <Explain label={i18n.t("Relief")} className={styles.number} value={write(relief.value)}>
              <strong>{i18n.t("Relief {value}", { value: write(relief.value) })}</strong>
              <code>{i18n.t("mean(severity before − severity now)")}</code>
              <p>{i18n.t("n = {n} answers about the pain points that it answers.", { n: relief.n })}</p>
            </Explain>
          )}
        </div>
        {weightedRevenue && weightedRevenue.organizations.length > 0 && (
          <div className={styles.score}>
            <span className={styles.name}>{i18n.t("Weighted revenue")}</span>
            <Explain
              label={i18n.t("Weighted revenue")}
              className={styles.number}
              value={weightedRevenue.value === null ? i18n.t("not known") : write(weightedRevenue.value)}
            >
              <strong>
                {i18n.t("Weighted revenue {value}", {
                  value: weightedRevenue.value === null ? i18n.t("not known") : write(weightedRevenue.value),
                })}
              </strong>
              <code>{i18n.t("sum of the annual revenue of each organization behind it")}</code>
              <ul>
                {weightedRevenue.organizations.map(({ organization, annualRevenue }) => (
                  <li key={organization.id}>
                    {organization.name ?? i18n.t("Erased")}:{" "}
                    {annualRevenue === null ? i18n.t("not known") : write(annualRevenue)}
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
