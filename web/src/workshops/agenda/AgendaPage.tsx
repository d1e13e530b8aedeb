import { i18n } from "@lingui/core";
import { ArrowRight, BookmarkPlus, ScrollText } from "lucide-react";
import { useState } from "react";
import { Button, buttonClass } from "../../design/Button";
import { Link } from "../../routing/Link";
import type { PageProps } from "../../routing/pageProps";
import { SaveTemplateDialog } from "../planning/SaveTemplateDialog";
import { FacilitatorPage } from "../seats/FacilitatorPage";
import { useWorkshop } from "../useWorkshop";
import { AgendaEditor } from "./AgendaEditor";
import styles from "./AgendaPage.module.css";
import { WorkshopTitle } from "./WorkshopTitle";

/** The facilitator's plan, before the session and while it runs. */
export default function AgendaPage({ parameters }: PageProps) {
  return (
    <FacilitatorPage
      workshopId={parameters.id ?? ""}
      page="/agenda"
      name="Agenda"
      lines={8}
      refusal={i18n.t("Facilitators edit the agenda")}
      advice={i18n.t("You see its steps in the workshop itself.")}
    >
      {(live) => <Agenda live={live} />}
    </FacilitatorPage>
  );
}

function Agenda({ live }: { live: string }) {
  const { board, workshopId, participantId } = useWorkshop();
  const [saving, setSaving] = useState(false);
  return (
    <div className={styles.page}>
      <WorkshopTitle
        way={
          <div className={styles.ways}>
            <Link href={`/workshops/${workshopId}/run-sheet?as=${participantId}`} className={buttonClass({})}>
              <ScrollText size={18} aria-hidden />
              {i18n.t("Run sheet")}
            </Link>
            <Button icon={<BookmarkPlus size={18} aria-hidden />} onPress={() => setSaving(true)}>
              {i18n.t("Save as template")}
            </Button>
            <Link href={live} className={buttonClass({ look: "primary" })}>
              {board.state === "PLANNED" ? i18n.t("To the workshop") : i18n.t("Back to the workshop")}
              <ArrowRight size={18} aria-hidden />
            </Link>
          </div>
        }
      />
      <AgendaEditor />
      {saving && <SaveTemplateDialog onClose={() => setSaving(false)} />}
    </div>
  );
}
