import { countText } from "../../backlog/tabs";
import type { Tab } from "../../backlog/view";
import { counted } from "../../design/counted";
import type { Import } from "./importing";

export interface Verdict {
  title: string;
  text: string;
  tone?: "danger";
  mayImport: boolean;
}

/** What a tried file comes to. */
export function verdictOf(kind: Tab, { rows, created, errorCount }: Import): Verdict {
  if (errorCount > 0)
    return {
      title: `${counted(errorCount, "row is", "rows are")} wrong`,
      text: "Nothing was imported, and nothing will be until every row is right. Mend the file and choose it again.",
      tone: "danger",
      mayImport: false,
    };
  if (created === 0)
    return {
      title: "Everything is there already",
      text: `${rows === 1 ? "Its row is" : `All ${counted(rows, "row")} are`} in the backlog and would stay as they are.`,
      mayImport: false,
    };
  return {
    title: `${countText(kind, created)} would be added`,
    text: "Nothing was imported yet. It happens as a whole, and goes on by itself once it is begun.",
    mayImport: true,
  };
}
