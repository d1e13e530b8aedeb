import { ChartColumn, ChartScatter, KanbanSquare, Rows3 } from "lucide-react";
import { Segmented } from "../design/Segmented";
import { type BacklogView, type Layout, layoutsOf } from "./view";

const faces: Record<Layout, { label: string; icon: React.ReactNode }> = {
  table: { label: "Table", icon: <Rows3 size={16} aria-hidden /> },
  board: { label: "Board", icon: <KanbanSquare size={16} aria-hidden /> },
  chart: { label: "Impact / effort", icon: <ChartScatter size={16} aria-hidden /> },
  numbers: { label: "Numbers", icon: <ChartColumn size={16} aria-hidden /> },
};

/** The ways to look at the same items. */
export function LayoutSwitch({ view, onChange }: { view: BacklogView; onChange: (layout: Layout) => void }) {
  return (
    <Segmented<Layout>
      label="Layout"
      value={view.layout}
      options={layoutsOf(view.tab).map((value) => ({ value, ...faces[value] }))}
      onChange={onChange}
    />
  );
}
