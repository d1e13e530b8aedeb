import { i18n } from "@lingui/core";
import { Segmented } from "./Segmented";

export type Shape = "chart" | "table";

/** Whether results are shown as a chart, or as the table that says the same. */
export function ShapeSwitch({ value, onChange }: { value: Shape; onChange: (shape: Shape) => void }) {
  return (
    <Segmented
      label={i18n.t("Show as")}
      value={value}
      onChange={onChange}
      options={[
        { value: "chart", label: i18n.t("Chart") },
        { value: "table", label: i18n.t("As a table") },
      ]}
    />
  );
}
