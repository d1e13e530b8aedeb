import { i18n } from "@lingui/core";
import { Trans } from "@lingui/react";
import { BookmarkPlus, CalendarPlus } from "lucide-react";
import { useState } from "react";
import { Button, buttonClass } from "../../design/Button";
import { Link } from "../../routing/Link";
import summary from "../summary/SummaryPage.module.css";
import { useWorkshop } from "../useWorkshop";
import { SaveTemplateDialog } from "./SaveTemplateDialog";

/** A plan that worked is worth keeping: for those who facilitated, once it is over. */
export function RunAgain() {
  const { board, isFacilitator, workshopId } = useWorkshop();
  const [saving, setSaving] = useState(false);
  if (!isFacilitator || board.state !== "CLOSED") return null;
  return (
    <aside className={summary.goOn} aria-label={i18n.t("The next workshop")}>
      <p>
        <Trans
          id="<0>Did the plan work?</0> Keep it as a template: its steps, prompts and minutes, without cards and people. Or plan the next one: the promises of this one are looked at first."
          components={{ 0: <strong /> }}
        />
      </p>
      <span className={summary.actions}>
        <Button icon={<BookmarkPlus size={18} aria-hidden />} onPress={() => setSaving(true)}>
          {i18n.t("Save as template")}
        </Button>
        <Link href={`/workshops/new?follows=${workshopId}`} className={buttonClass({ look: "primary" })}>
          <CalendarPlus size={18} aria-hidden /> {i18n.t("Plan the next one")}
        </Link>
      </span>
      {saving && <SaveTemplateDialog onClose={() => setSaving(false)} />}
    </aside>
  );
}
