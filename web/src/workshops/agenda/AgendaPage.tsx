import { ArrowRight, DoorOpen, LockKeyhole } from "lucide-react";
import { useEffect } from "react";
import { AppShell } from "../../design/AppShell";
import { buttonClass } from "../../design/Button";
import { EmptyState } from "../../design/EmptyState";
import { SkeletonText } from "../../design/Skeleton";
import { Link } from "../../routing/Link";
import type { PageProps } from "../../routing/pageProps";
import { WithSeat } from "../seats/WithSeat";
import { useWorkshop } from "../useWorkshop";
import { AgendaEditor } from "./AgendaEditor";
import styles from "./AgendaPage.module.css";
import { WorkshopTitle } from "./WorkshopTitle";

/** The facilitator's plan, before the session and while it runs. */
export default function AgendaPage({ parameters }: PageProps) {
  return (
    <WithSeat workshopId={parameters.id ?? ""} page="/agenda">
      <Agenda />
    </WithSeat>
  );
}

function Agenda() {
  const { board, state, isFacilitator, workshopId, participantId } = useWorkshop();
  const live = `/workshops/${workshopId}?as=${participantId}`;
  useEffect(() => {
    if (board.title) document.title = `Agenda: ${board.title} · CoInnovation`;
  }, [board.title]);

  if (state.ended)
    return (
      <AppShell>
        <EmptyState level="h1" icon={<DoorOpen size={30} />} title="Your seat has ended">
          {state.ended.message}
        </EmptyState>
      </AppShell>
    );
  if (!state.loaded)
    return (
      <AppShell width="wide">
        <SkeletonText lines={8} label="Loading the agenda" />
      </AppShell>
    );
  if (!isFacilitator)
    return (
      <AppShell>
        <EmptyState
          level="h1"
          icon={<LockKeyhole size={28} />}
          title="Facilitators edit the agenda"
          action={
            <Link href={live} className={buttonClass({ look: "primary" })}>
              Go to the workshop
            </Link>
          }
        >
          You see its steps in the workshop itself.
        </EmptyState>
      </AppShell>
    );
  return (
    <AppShell width="wide">
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
    </AppShell>
  );
}
