import { DoorOpen, LockKeyhole } from "lucide-react";
import { useEffect } from "react";
import { AppShell } from "../../design/AppShell";
import { BackLink } from "../../design/BackLink";
import { buttonClass } from "../../design/Button";
import { EmptyState } from "../../design/EmptyState";
import { SkeletonText } from "../../design/Skeleton";
import { Link } from "../../routing/Link";
import type { PageProps } from "../../routing/pageProps";
import { WithSeat } from "../seats/WithSeat";
import { useWorkshop } from "../useWorkshop";
import { Invitations } from "./Invitations";

/** Ways in for certain people: whom a facilitator invited, until when, and who came. */
export default function InvitationsPage({ parameters }: PageProps) {
  return (
    <WithSeat workshopId={parameters.id ?? ""} page="/invitations">
      <Page />
    </WithSeat>
  );
}

function Page() {
  const { board, state, isFacilitator, workshopId, participantId } = useWorkshop();
  const live = `/workshops/${workshopId}?as=${participantId}`;
  useEffect(() => {
    if (board.title) document.title = `Invitations: ${board.title} · CoInnovation`;
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
        <SkeletonText lines={6} label="Loading the invitations" />
      </AppShell>
    );
  if (!isFacilitator)
    return (
      <AppShell>
        <EmptyState
          level="h1"
          icon={<LockKeyhole size={28} />}
          title="Facilitators invite people"
          action={
            <Link href={live} className={buttonClass({ look: "primary" })}>
              Go to the workshop
            </Link>
          }
        >
          Ask yours for an invitation if somebody is missing.
        </EmptyState>
      </AppShell>
    );
  return (
    <AppShell width="wide">
      <BackLink href={live}>{board.title ?? "The workshop"}</BackLink>
      <Invitations />
    </AppShell>
  );
}
