import { i18n } from "@lingui/core";
import { ChartColumn, ChartScatter, KanbanSquare, Rows3 } from "lucide-react";
import { Segmented } from "../design/Segmented";
import { type BacklogView, type Layout, layoutsOf } from "./view";

const faces: Record<Layout, { label: string; icon: React.ReactNode }> = {
  table: { label: i18n.t("Table"), icon: <Rows3 size={16} aria-hidden /> },
  board: { label: i18n.t("Board"), icon: <KanbanSquare size={16} aria-hidden /> },
  chart: { label: i18n.t("Impact / effort"), icon: <ChartScatter size={16} aria-hidden /> },
  numbers: { label: i18n.t("Numbers"), icon: <ChartColumn size={16} aria-hidden /> },
};

/** The ways to look at the same items. */
export function LayoutSwitch({ view, onChange }: { view: BacklogView; onChange: (layout: Layout) => void }) {
  return (
    <Segmented<Layout>
      label={i18n.t("Layout")}
      value={view.layout}
      options={layoutsOf(view.tab).map((value) => ({ value, ...faces[value] }))}
      onChange={onChange}
    />
  );
}
