import { i18n } from "@lingui/core";
import { useEffect } from "react";
import { AppShell } from "../../design/AppShell";
import { ErrorNote } from "../../design/ErrorNote";
import { SkeletonText } from "../../design/Skeleton";
import { graphql } from "../../graphql/graphql";
import { useQuery } from "../../graphql/useQuery";
import { navigate, useSearchParams } from "../../routing/location";
import { WorkshopProvider } from "../useWorkshop";
import { NoSeat } from "./NoSeat";

const seatsQuery = graphql(`
  query Seats {
    viewer {
      seats {
        participantId
        role
        workshop {
          id
        }
      }
    }
  }
`);

/** Where somebody with several seats comes as the facilitator. */
const steering = ["/agenda", "/run-sheet", "/invitations", "/projector"];

/** Puts a page of a workshop behind the seat that its address names by `?as=`; without one, the caller's newest is found. */
export function WithSeat({
  workshopId,
  page,
  children,
}: {
  workshopId: string;
  /** Behind the workshop's address: `/agenda`; empty for the live workshop. */
  page: string;
  children: React.ReactNode;
}) {
  const seat = useSearchParams().get("as");
  if (!seat) return <FindSeat workshopId={workshopId} page={page} />;
  return (
    <WorkshopProvider key={seat} workshopId={workshopId} participantId={seat}>
      {children}
    </WorkshopProvider>
  );
}

function FindSeat({ workshopId, page }: { workshopId: string; page: string }) {
  const { data, error, refetch } = useQuery(seatsQuery, {});
  const own = data?.viewer.seats.filter((seat) => seat.workshop.id === workshopId) ?? [];
  const seat = own.find((other) => steering.includes(page) && other.role === "FACILITATOR") ?? own[0];
  useEffect(() => {
    if (seat) navigate(`/workshops/${workshopId}${page}?as=${seat.participantId}`, { replace: true });
  }, [seat, workshopId, page]);
  if (error)
    return (
      <AppShell>
        <ErrorNote error={error} onRetry={refetch} />
      </AppShell>
    );
  if (!data || seat)
    return (
      <AppShell>
        <SkeletonText lines={6} label={i18n.t("Loading your seat")} />
      </AppShell>
    );
  return <NoSeat />;
}
