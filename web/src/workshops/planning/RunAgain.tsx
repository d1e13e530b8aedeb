import { BookmarkPlus } from "lucide-react";
import { useState } from "react";
import { Button } from "../../design/Button";
import summary from "../summary/SummaryPage.module.css";
import { useWorkshop } from "../useWorkshop";
import { SaveTemplateDialog } from "./SaveTemplateDialog";

/** A plan that worked is worth keeping: for those who facilitated, once it is over. */
export function RunAgain() {
  const { board, isFacilitator } = useWorkshop();
  const [saving, setSaving] = useState(false);
  if (!isFacilitator || board.state !== "CLOSED") return null;
  return (
    <aside className={summary.goOn} aria-label="The next workshop">
      <p>
        <strong>Did the plan work?</strong> Keep it as a template: its steps, prompts and minutes, without
        cards and people.
      </p>
      <span className={summary.actions}>
        <Button icon={<BookmarkPlus size={18} aria-hidden />} onPress={() => setSaving(true)}>
          Save as template
        </Button>
      </span>
      {saving && <SaveTemplateDialog onClose={() => setSaving(false)} />}
    </aside>
  );
}
