import { DoorOpen } from "lucide-react";
import { useEffect } from "react";
import { AppShell } from "../design/AppShell";
import { buttonClass } from "../design/Button";
import { EmptyState } from "../design/EmptyState";
import { ErrorNote } from "../design/ErrorNote";
import { graphql } from "../graphql/graphql";
import { useQuery } from "../graphql/useQuery";
import { Link } from "../routing/Link";
import { navigate, useSearchParams } from "../routing/location";
import type { PageProps } from "../routing/pages";
import { LiveView } from "./live/LiveView";
import { WorkshopProvider } from "./useWorkshop";

const seatsQuery = graphql(`
  query Seats {
    viewer {
      seats {
        participantId
        workshop {
          id
        }
      }
    }
  }
`);

/** The live workshop. `?as=` says for which of the browser's seats; without it the newest one is taken. */
export default function WorkshopPage({ parameters }: PageProps) {
  const workshopId = parameters.id ?? "";
  const seat = useSearchParams().get("as");
  if (!seat) return <FindSeat workshopId={workshopId} />;
  return (
    <WorkshopProvider key={seat} workshopId={workshopId} participantId={seat}>
      <LiveView />
    </WorkshopProvider>
  );
}

function FindSeat({ workshopId }: { workshopId: string }) {
  const { data, error, refetch } = useQuery(seatsQuery, {});
  const seat = data?.viewer.seats.find((other) => other.workshop.id === workshopId);
  useEffect(() => {
    if (seat) navigate(`/workshops/${workshopId}?as=${seat.participantId}`, { replace: true });
  }, [seat, workshopId]);
  if (error) return <AppShell>{<ErrorNote error={error} onRetry={refetch} />}</AppShell>;
  if (!data || seat) return null;
  return <NoSeat />;
}

export function NoSeat({ message }: { message?: string }) {
  return (
    <AppShell>
      <EmptyState
        level="h1"
        icon={<DoorOpen size={30} />}
        title="You have no seat here"
        action={
          <Link href="/join" className={buttonClass({ look: "primary" })}>
            Enter a code
          </Link>
        }
      >
        {message ?? "Join with the link or the six-character code that the facilitator gave you."}
      </EmptyState>
    </AppShell>
  );
}
