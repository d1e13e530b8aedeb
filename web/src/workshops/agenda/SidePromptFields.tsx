import { i18n } from "@lingui/core";
import { Disclosure } from "../../design/Disclosure";
import { type Side, sideNames } from "../../design/sides";
import { TextArea } from "../../design/TextArea";
import styles from "./StepDialog.module.css";
import type { StepSettings } from "./stepSettings";

/** A prompt of its own for each side that is asked something else; folded away, since most steps ask all the same. */
export function SidePromptFields({
  settings: { sidePrompts },
  present,
  onChange,
}: {
  settings: StepSettings;
  /** The sides that take part. */
  present: readonly Side[];
  onChange: (change: Partial<StepSettings>) => void;
}) {
  const own = (side: Side) => sidePrompts.find((one) => one.side === side)?.prompt ?? "";
  const count = present.filter((side) => own(side).trim()).length;
  return (
    <Disclosure
      summary={
        count > 0 ? i18n.t("Prompts of sides ({count})", { count }) : i18n.t("Ask a side something else")
      }
    >
      <div className={styles.sidePrompts}>
        {present.map((side) => (
          <TextArea
            key={side}
            label={i18n.t("Prompt for {side}", { side: sideNames[side] })}
            optional
            value={own(side)}
            onChange={(prompt) =>
              onChange({ sidePrompts: [...sidePrompts.filter((one) => one.side !== side), { side, prompt }] })
            }
            maxLength={500}
            rows={2}
          />
        ))}
        <p className={styles.note}>
          {i18n.t(
            "They see it instead of the prompt above. You and the wall keep that one; it is no secret.",
          )}
        </p>
      </div>
    </Disclosure>
  );
}
