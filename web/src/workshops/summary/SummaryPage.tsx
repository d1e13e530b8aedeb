import { i18n } from "@lingui/core";
import { AppShell } from "../../design/AppShell";
import { buttonClass } from "../../design/Button";
import { SkeletonText } from "../../design/Skeleton";
import { Link } from "../../routing/Link";
import type { PageProps } from "../../routing/pageProps";
import { useTitle } from "../../routing/useTitle";
import LastTime from "../followingUp/LastTime";
import { ParkedInSummary } from "../parking/ParkedInSummary";
import { RunAgain } from "../planning/RunAgain";
import { EndedSeat } from "../seats/EndedSeat";
import { WithSeat } from "../seats/WithSeat";
import { useWorkshop } from "../useWorkshop";
import { Feedback } from "./Feedback";
import { GoOn } from "./GoOn";
import { GuestNote } from "./GuestNote";
import { KeptItems } from "./KeptItems";
import { MailMe } from "./MailMe";
import { MirrorsInSummary } from "./MirrorsInSummary";
import { Rounds } from "./Rounds";
import { Decisions, Promises } from "./Settled";
import { SummaryHead } from "./SummaryHead";
import styles from "./SummaryPage.module.css";
import { Thanks } from "./Thanks";
import { Themes } from "./Themes";

/** What the workshop leaves behind, for everybody who had a seat; at any moment, and obeying seals and anonymity. */
export default function SummaryPage({ parameters }: PageProps) {
  return (
    <WithSeat workshopId={parameters.id ?? ""} page="/summary">
      <Summary />
    </WithSeat>
  );
}

function Summary() {
  const { board, state, workshopId, participantId } = useWorkshop();
  useTitle(board.title && i18n.t("Summary: {title}", { title: board.title }));

  if (state.ended) return <EndedSeat {...state.ended} />;
  if (!state.loaded)
    return (
      <AppShell>
        <SkeletonText lines={10} label={i18n.t("Loading the summary")} />
      </AppShell>
    );
  return (
    <AppShell width="wide" current="workshops">
      <article className={styles.summary}>
        {board.state !== "CLOSED" && (
          <p className={styles.running}>
            <span>
              {board.state === "LIVE"
                ? i18n.t("The workshop is still running: this page follows it.")
                : i18n.t("The workshop has not begun: this page fills as it runs.")}
            </span>
            <Link
              href={`/workshops/${workshopId}?as=${participantId}`}
              className={buttonClass({ size: "small" })}
            >
              {i18n.t("To the workshop")}
            </Link>
          </p>
        )}
        <GuestNote />
        <SummaryHead />
        <MailMe key={board.state} />
        <Feedback />
        <div className={styles.settled}>
          <Decisions />
          <Promises />
        </div>
        <LastTime />
        <Rounds />
        <MirrorsInSummary />
        <Themes />
        <KeptItems />
        <Thanks />
        <ParkedInSummary />
        <GoOn />
        <RunAgain />
      </article>
    </AppShell>
  );
}
