import { ArrowRight } from "lucide-react";
import { buttonClass } from "../../design/Button";
import { Link } from "../../routing/Link";
import type { PageProps } from "../../routing/pageProps";
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
      refusal="Facilitators edit the agenda"
      advice="You see its steps in the workshop itself."
    >
      {(live) => <Agenda live={live} />}
    </FacilitatorPage>
  );
}

function Agenda({ live }: { live: string }) {
  const { board } = useWorkshop();
  return (
    <div className={styles.page}>
      <WorkshopTitle
        way={
          <Link href={live} className={buttonClass({ look: "primary" })}>
            {board.state === "PLANNED" ? "To the workshop" : "Back to the workshop"}
            <ArrowRight size={18} aria-hidden />
          </Link>
        }
      />
      <AgendaEditor />
    </div>
  );
}
