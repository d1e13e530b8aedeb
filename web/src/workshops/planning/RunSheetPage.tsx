import { i18n } from "@lingui/core";
import { ArrowLeft, Printer } from "lucide-react";
import { Button, buttonClass } from "../../design/Button";
import { EmptyState } from "../../design/EmptyState";
import { Link } from "../../routing/Link";
import type { PageProps } from "../../routing/pageProps";
import { FacilitatorPage } from "../seats/FacilitatorPage";
import { useWorkshop } from "../useWorkshop";
import styles from "./RunSheet.module.css";
import { RunSheetHead } from "./RunSheetHead";
import { RunSheetSteps } from "./RunSheetSteps";

/** The plan on paper: what to say and press, and when, with room for notes. */
export default function RunSheetPage({ parameters }: PageProps) {
  return (
    <FacilitatorPage
      workshopId={parameters.id ?? ""}
      page="/run-sheet"
      name={i18n.t("Run sheet")}
      lines={12}
      refusal={i18n.t("Facilitators have the run sheet")}
      advice={i18n.t("You see the agenda in the workshop itself.")}
    >
      {() => <RunSheet />}
    </FacilitatorPage>
  );
}

function RunSheet() {
  const { board, workshopId, participantId } = useWorkshop();
  const steps = board.agenda.filter((step) => step.state !== "SKIPPED");
  return (
    <article className={styles.sheet}>
      <div className={styles.actions}>
        <Link
          href={`/workshops/${workshopId}/agenda?as=${participantId}`}
          className={buttonClass({ look: "quiet" })}
        >
          <ArrowLeft size={18} aria-hidden />
          {i18n.t("Agenda")}
        </Link>
        <Button
          look="primary"
          icon={<Printer size={18} aria-hidden />}
          isDisabled={steps.length === 0}
          onPress={() => window.print()}
        >
          {i18n.t("Print")}
        </Button>
      </div>
      <RunSheetHead steps={steps} />
      {steps.length === 0 ? (
        <EmptyState title={i18n.t("No steps yet")}>
          {i18n.t("Add some to the agenda, then come back.")}
        </EmptyState>
      ) : (
        <RunSheetSteps steps={steps} />
      )}
    </article>
  );
}
