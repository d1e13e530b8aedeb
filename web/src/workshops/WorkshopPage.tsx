import { useEffect } from "react";
import { AppShell } from "../design/AppShell";
import { ErrorNote } from "../design/ErrorNote";
import { graphql } from "../graphql/graphql";
import { useQuery } from "../graphql/useQuery";
import { navigate, useSearchParams } from "../routing/location";
import type { PageProps } from "../routing/pageProps";
import { LiveView } from "./live/LiveView";
import { NoSeat } from "./seats/NoSeat";
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
