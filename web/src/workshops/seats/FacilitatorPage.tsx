import { i18n } from "@lingui/core";
import { LockKeyhole } from "lucide-react";
import { AppShell } from "../../design/AppShell";
import { buttonClass } from "../../design/Button";
import { EmptyState } from "../../design/EmptyState";
import { SkeletonText } from "../../design/Skeleton";
import { Link } from "../../routing/Link";
import { useTitle } from "../../routing/useTitle";
import { useWorkshop } from "../useWorkshop";
import { EndedSeat } from "./EndedSeat";
import { WithSeat } from "./WithSeat";

interface Refused {
  /** What it says to those who do not facilitate. */
  refusal: string;
  /** What they can do instead. */
  advice: string;
}

interface FacilitatorPageProps extends Refused {
  workshopId: string;
  /** Behind the workshop's address: `/agenda`. */
  page: string;
  /** What the page is called, in the browser's tab before the workshop's title: `Agenda`. */
  name: string;
  /** How many lines it has, more or less, while it is on its way. */
  lines: number;
  /** What it shows, given where the workshop itself is. */
  children: (live: string) => React.ReactNode;
}

/** A page of a workshop for its facilitators alone; everybody else is shown the way to the workshop. */
export function FacilitatorPage({ workshopId, page, ...rest }: FacilitatorPageProps) {
  return (
    <WithSeat workshopId={workshopId} page={page}>
      <Facilitated {...rest} />
    </WithSeat>
  );
}

function Facilitated({
  name,
  lines,
  children,
  ...refused
}: Omit<FacilitatorPageProps, "workshopId" | "page">) {
  const { board, state, isFacilitator, workshopId, participantId } = useWorkshop();
  const live = `/workshops/${workshopId}?as=${participantId}`;
  useTitle(board.title && `${name}: ${board.title}`);
  if (state.ended) return <EndedSeat {...state.ended} />;
  if (!state.loaded)
    return (
      <AppShell width="wide">
        <SkeletonText lines={lines} label={i18n.t("Loading: {name}", { name })} />
      </AppShell>
    );
  if (!isFacilitator) return <NoFacilitator live={live} {...refused} />;
  return <AppShell width="wide">{children(live)}</AppShell>;
}

function NoFacilitator({ live, refusal, advice }: { live: string } & Refused) {
  return (
    <AppShell>
      <EmptyState
        level="h1"
        icon={<LockKeyhole size={28} />}
        title={refusal}
        action={
          <Link href={live} className={buttonClass({ look: "primary" })}>
            {i18n.t("Go to the workshop")}
          </Link>
        }
      >
        {advice}
      </EmptyState>
    </AppShell>
  );
}
