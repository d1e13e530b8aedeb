import type { PageProps } from "../routing/pageProps";
import { LiveView } from "./live/LiveView";
import { WithSeat } from "./seats/WithSeat";

/** The live workshop. */
export default function WorkshopPage({ parameters }: PageProps) {
  return (
    <WithSeat workshopId={parameters.id ?? ""} page="">
      <LiveView />
    </WithSeat>
  );
}
