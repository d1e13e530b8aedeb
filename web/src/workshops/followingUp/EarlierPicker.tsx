import { i18n } from "@lingui/core";
import { dayText } from "../../design/dates";
import field from "../../design/Field.module.css";
import { Select } from "../../design/Select";
import type { Earlier } from "./earlier";

const none = "none";

/** Which workshop the new one follows: the promises of that one are looked at again. */
export function EarlierPicker({
  earlier,
  chosen,
  onChoose,
}: {
  earlier: readonly Earlier[];
  chosen: Earlier | undefined;
  onChoose: (workshop: Earlier | undefined) => void;
}) {
  if (earlier.length === 0) return null;
  return (
    <div className={field.field}>
      <Select
        label={i18n.t("Follows an earlier workshop")}
        value={chosen?.id ?? none}
        options={[
          { value: none, label: i18n.t("No, it stands alone") },
          ...earlier.map(({ id, title, closedAt }) => ({
            value: id,
            label: title || i18n.t("Untitled"),
            detail: closedAt ? i18n.t("Closed {day}", { day: dayText(closedAt) }) : "",
          })),
        ]}
        onChange={(id) => onChoose(earlier.find((workshop) => workshop.id === id))}
      />
      {chosen && (
        <p className={field.hint}>
          {i18n.t("Its promises are shown at the start, so the same sides and organizations take part.")}
          {chosen.followUpOn &&
            ` ${i18n.t("You agreed to meet on {day}.", { day: dayText(chosen.followUpOn) })}`}
        </p>
      )}
    </div>
  );
}
