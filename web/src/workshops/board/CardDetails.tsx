import { i18n } from "@lingui/core";
import { feedbackFields, fieldNames, fieldText } from "../methods/cardFields";
import { Sketch } from "../methods/sketch/Sketch";
import type { CardDetail } from "../workshopBoard";
import styles from "./CardDetails.module.css";

/** What a card says beside its text. */
export function CardDetails({ details }: { details: readonly CardDetail[] }) {
  const told = details.filter((detail) => detail.field !== "SKETCH");
  const sketch = details.find((detail) => detail.field === "SKETCH")?.value;
  return (
    <>
      {sketch && <Sketch drawing={sketch} />}
      {told.length > 0 && (
        <dl className={styles.details}>
          {told.map(({ field, value }) => (
            <div key={field} className={styles.detail}>
              <dt className={styles.name}>{fieldNames[field]}</dt>
              <dd className={styles.value} dir="auto">
                {field === "FEEDBACK" && <FeedbackIcon value={value} />}
                {value === null ? <em>{i18n.t("Erased")}</em> : fieldText(field, value)}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

function FeedbackIcon({ value }: { value: string | null }) {
  const Icon = Object.entries(feedbackFields).find(([field]) => field === value)?.[1].icon;
  return Icon ? <Icon size={14} aria-hidden /> : null;
}
