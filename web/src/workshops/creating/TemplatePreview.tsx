import { MethodBar } from "../agenda/MethodBar";
import { durationText } from "../agenda/plannedTimes";
import { methods } from "../methods/methods";
import styles from "./TemplatePreview.module.css";
import type { Template } from "./templates";

/** The chosen template as an agenda: each step with its minutes, and how the time is spread. */
export function TemplatePreview({ template }: { template: Template }) {
  return (
    <aside className={styles.preview} aria-label={`Preview of ${template.name}`}>
      <div className={styles.head}>
        <h2 className={styles.title}>{template.name}</h2>
        <span className={styles.total}>{durationText(template.minutes)}</span>
      </div>
      <MethodBar steps={template.steps} />
      <ol className={styles.steps}>
        {[...template.steps.entries()].map(([place, step]) => {
          const { icon: Icon, name } = methods[step.method];
          return (
            <li key={place} className={styles.step}>
              <span className={styles.icon} aria-hidden>
                <Icon size={16} />
              </span>
              <span className={styles.words}>
                <span className={styles.name}>{step.title}</span>
                {step.title !== name && <span className={styles.method}>{name}</span>}
                {step.prompt && <span className={styles.prompt}>{step.prompt}</span>}
              </span>
              <span className={styles.minutes}>{step.minutes} min</span>
            </li>
          );
        })}
      </ol>
      <p className={styles.note}>
        Every step can be changed, moved or left out, also while the workshop runs.
      </p>
    </aside>
  );
}
