import { Part } from "../../design/Part";
import { lazyPart } from "../../design/parts";
import type { PageProps } from "../../routing/pageProps";
import { useTitle } from "../../routing/useTitle";
import { ConnectionNote } from "../live/ConnectionNote";
import { LoadingStage } from "../live/LoadingStage";
import { EndedSeat } from "../seats/EndedSeat";
import { WithSeat } from "../seats/WithSeat";
import { useWorkshop } from "../useWorkshop";
import { isFull } from "./isFull";
import { JoinPanel } from "./JoinPanel";
import styles from "./Projector.module.css";
import { ProjectorHead } from "./ProjectorHead";
import { ProjectorStage } from "./ProjectorStage";
import { useLargeType } from "./useLargeType";

const Announcer = lazyPart(() => import("../live/Announcer"));

/** The workshop on a wall: large, without anything to press, and with nothing that is not for everybody. */
export default function ProjectorPage({ parameters }: PageProps) {
  return (
    <WithSeat workshopId={parameters.id ?? ""} page="/projector">
      <Projector />
    </WithSeat>
  );
}

function Projector() {
  const { board, state } = useWorkshop();
  useLargeType();
  useTitle(board.title);
  if (state.ended) return <EndedSeat {...state.ended} />;
  return (
    <div className={styles.projector} data-full={isFull(board) || undefined}>
      <ProjectorHead />
      <ConnectionNote />
      <main className={styles.main}>
        {state.loaded ? (
          <Part fallback={<LoadingStage />}>
            <ProjectorStage />
          </Part>
        ) : (
          <LoadingStage />
        )}
      </main>
      {state.loaded && board.state !== "CLOSED" && <JoinPanel />}
      <Part>
        <Announcer />
      </Part>
    </div>
  );
}
