import { i18n } from "@lingui/core";
import { countText } from "../../backlog/tabs";
import type { Tab } from "../../backlog/view";
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
      title: i18n.t("{errorCount, plural, one {# row is} other {# rows are}} wrong", { errorCount }),
      text: i18n.t(
        "Nothing was imported, and nothing will be until every row is right. Mend the file and choose it again.",
      ),
      tone: "danger",
      mayImport: false,
    };
  if (created === 0)
    return {
      title: i18n.t("Everything is there already"),
      text: i18n.t(
        "{rows, plural, one {Its row is in the backlog and would stay as it is.} other {All # rows are in the backlog and would stay as they are.}}",
        { rows },
      ),
      mayImport: false,
    };
  return {
    title: i18n.t("{count} would be added", { count: countText(kind, created) }),
    text: i18n.t("Nothing was imported yet. It happens as a whole, and goes on by itself once it is begun."),
    mayImport: true,
  };
}
