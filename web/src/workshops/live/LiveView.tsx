import { i18n } from "@lingui/core";
import { useCallback, useEffect, useRef, useState } from "react";
import { buttonClass } from "../../design/Button";
import { ErrorNote } from "../../design/ErrorNote";
import { Part } from "../../design/Part";
import { fetchParts, lazyPart } from "../../design/parts";
import { SidePanel } from "../../design/SidePanel";
import { SkipLink } from "../../design/SkipLink";
import { useCoveredTop } from "../../design/useCoveredTop";
import { useFocusKept } from "../../design/useFocusKept";
import { Link } from "../../routing/Link";
import { BroadcastBanner } from "../control/BroadcastBanner";
import { type Looking, useSummons } from "../control/useSummons";
import { RefusedNote } from "../refused/RefusedNote";
import { EndedSeat } from "../seats/EndedSeat";
import { useWorkshop } from "../useWorkshop";
import { BuildOnContext } from "../writing/buildingOn";
import { useBuildOn } from "../writing/useBuildOn";
import Announcer from "./Announcer";
import { ConnectionNote } from "./ConnectionNote";
import styles from "./LiveView.module.css";
import { LoadingStage } from "./LoadingStage";
import { Recap } from "./Recap";
import { SaveDrafts } from "./SaveDrafts";
import { SignedOut } from "./SignedOut";
import { Stage } from "./Stage";
import { StepStrip } from "./StepStrip";
import { TopBar } from "./TopBar";
import { useNewVersion } from "./useNewVersion";
import { type View, ViewSwitch, viewNames } from "./ViewSwitch";

const Desk = lazyPart(() => import("../desk/Desk"));
const Reactions = lazyPart(() => import("../desk/Reactions"));
const Spotlight = lazyPart(() => import("../control/Spotlight"));
const FacilitationOffer = lazyPart(() => import("../control/FacilitationOffer"));
// A facilitator's tools are no participant's to load.
const ControlDock = lazyPart(() => import("../facilitating/ControlDock"), { ahead: false });
const AgendaPanel = lazyPart(() => import("../facilitating/AgendaPanel"), { ahead: false });
const BoardView = lazyPart(() => import("../board/BoardView"));
const ResultsView = lazyPart(() => import("../results/ResultsView"));
const PeoplePanel = lazyPart(() => import("./PeoplePanel"));

/** The live workshop's frame: the same parts for everybody, and the facilitator's tools around them. */
export function LiveView() {
  const { state, board, own, isFacilitator, me } = useWorkshop();
  const [looking, setLooking] = useState<Looking>({ view: "now", roundId: null });
  const setView = useCallback((view: View) => setLooking({ view, roundId: null }), []);
  useSummons(looking, setLooking);
  const build = useBuildOn(setView);
  useNewVersion(state.connection);
  // What stands at the top goes with what it says; the next thing is what everybody does.
  const header = useRef<HTMLElement>(null);
  const stage = useRef<HTMLElement>(null);
  useFocusKept(header, stage);
  useCoveredTop(header);
  const isLive = state.loaded && state.connection === "live";
  useEffect(() => {
    if (isLive) fetchParts();
  }, [isLive]);
  const { view } = looking;
  if (state.ended?.code === "SESSION_ENDED") return <SignedOut message={state.ended.message} />;
  if (state.ended)
    return (
      <EndedSeat
        {...state.ended}
        action={
          <Link href="/join" className={buttonClass({ look: "primary" })}>
            {i18n.t("Join with a code")}
          </Link>
        }
      />
    );
  return (
    <BuildOnContext value={build}>
      <div className={styles.live} data-facilitator={isFacilitator || undefined}>
        <SkipLink to="stage">{i18n.t("Skip to the current step")}</SkipLink>
        <header ref={header} className={styles.header}>
          <TopBar />
          <StepStrip />
          <ConnectionNote />
          <RefusedNote />
          <BroadcastBanner />
        </header>
        {!state.loaded || !me ? (
          <main ref={stage} id="stage" tabIndex={-1} className={styles.main}>
            <LoadingStage />
            {state.loaded && <ErrorNote error={new Error("no seat in the board")} />}
          </main>
        ) : (
          <div className={styles.columns}>
            {isFacilitator && (
              <SidePanel label={i18n.t("Agenda")} className={styles.agenda}>
                <Part>
                  <AgendaPanel />
                </Part>
              </SidePanel>
            )}
            <main ref={stage} id="stage" tabIndex={-1} className={styles.main}>
              <ViewSwitch view={view} onChange={setView} />
              {view !== "now" && <h1 className="visually-hidden">{viewNames[view]}</h1>}
              <Recap />
              <Part>
                {own.facilitationOffer && <FacilitationOffer />}
                {board.attention.spotlightCardId && <Spotlight />}
              </Part>
              <Part fallback={<LoadingStage />}>
                {view === "now" && <Stage />}
                {view === "board" && <BoardView />}
                {view === "results" && (
                  <ResultsView
                    chosen={looking.roundId}
                    onChoose={(roundId) => setLooking({ view: "results", roundId })}
                  />
                )}
                {view === "people" && <PeoplePanel />}
                {view === "agenda" && <AgendaPanel />}
              </Part>
            </main>
            <SidePanel label={i18n.t("People")} className={styles.people}>
              <Part>
                <PeoplePanel />
              </Part>
            </SidePanel>
          </div>
        )}
        {state.loaded && me && (
          <Part>
            {isFacilitator ? <ControlDock looking={looking} onShow={setView} /> : <Desk />}
            <Reactions />
          </Part>
        )}
        <SaveDrafts />
        <Announcer />
      </div>
    </BuildOnContext>
  );
}
