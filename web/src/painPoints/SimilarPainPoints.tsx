import { i18n } from "@lingui/core";
import { Trans } from "@lingui/react";
import { ArrowRight } from "lucide-react";
import { useEffect, useState } from "react";
import { useRun } from "../backlog/item/useRun";
import { StatusBadge } from "../backlog/StatusBadge";
import { Button } from "../design/Button";
import { useQuery } from "../graphql/useQuery";
import { Link } from "../routing/Link";
import { MeToo } from "./MeToo";
import styles from "./SimilarPainPoints.module.css";
import { type SimilarPainPoint, shortestText, similarQuery } from "./similar";
import { useSettled } from "./useSettled";
import { speakerOf, type Viewer } from "./viewer";

/** What is there already and reads like what is being typed: saying "me too" there is better than saying it again. */
export function SimilarPainPoints({
  text,
  viewer,
  onBehalfOf,
  likely,
  onTaken,
}: {
  text: string;
  viewer: Viewer;
  /** Undefined for those who speak for themselves; empty where the product team has not said for whom. */
  onBehalfOf: string | undefined;
  likely: number | null;
  /** Given the pain point that is the one meant: the text is not needed any more. */
  onTaken: (painPoint: SimilarPainPoint) => void;
}) {
  const settled = useSettled(text.trim());
  const tooShort = settled.length < shortestText;
  // Hints that cannot be had are not missed: an error here stops nobody from writing.
  const { data, refetch } = useQuery(similarQuery, { text: settled }, { skip: tooShort });
  const run = useRun(null, refetch);
  // While the next ones are on their way the last ones stay, so that nothing jumps under the finger.
  const [shown, setShown] = useState<readonly SimilarPainPoint[]>([]);
  const found = data?.similarPainPoints;
  useEffect(() => {
    if (tooShort) setShown([]);
    else if (found) setShown(found.map(({ painPoint }) => painPoint));
  }, [tooShort, found]);

  return (
    <section className={styles.similar} aria-labelledby="similar" hidden={shown.length === 0}>
      <h2 id="similar" className={styles.title} aria-live="polite">
        {shown.length === 0
          ? ""
          : shown.length === 1
            ? i18n.t("Is it this one?")
            : i18n.t("Is it one of these {count}?", { count: shown.length })}
      </h2>
      <p className={styles.lead}>
        {i18n.t("“Me too” counts for more than a second one that says the same.")}
      </p>
      <ul className={styles.list}>
        {shown.map((painPoint) => {
          const speaker = speakerOf(viewer.seats, painPoint);
          const maySpeak = onBehalfOf === undefined ? speaker !== undefined : onBehalfOf !== "";
          return (
            <li key={painPoint.id} className={styles.item}>
              <p className={styles.text} dir="auto">
                {painPoint.text ?? i18n.t("Erased")}
              </p>
              <p className={styles.facts}>
                <StatusBadge status={painPoint.status} />
                <span>
                  {i18n.t("{people, plural, one {# supporter} other {# supporters}}", {
                    people: painPoint.supporterCount,
                  })}
                </span>
                {painPoint.organization?.name && <span dir="auto">{painPoint.organization.name}</span>}
              </p>
              <div className={styles.ways}>
                {maySpeak && (
                  <MeToo
                    small
                    painPoint={painPoint}
                    run={run}
                    as={speaker}
                    onBehalfOf={onBehalfOf}
                    likely={likely}
                  />
                )}
                {painPoint.supportedByMe ? (
                  <Button size="small" onPress={() => onTaken(painPoint)}>
                    {i18n.t("Take this one, drop my text")}
                    <ArrowRight size={16} aria-hidden />
                  </Button>
                ) : (
                  <Link href={`/pain-points/${painPoint.id}`} className={styles.read}>
                    <Trans
                      id="Read it<0>: {text}</0>"
                      values={{ text: painPoint.text }}
                      components={{ 0: <span className="visually-hidden" /> }}
                    />
                  </Link>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
