import { i18n } from "@lingui/core";
import { ArrowRight, Mic } from "lucide-react";
import { Button } from "../../design/Button";
import { SideBadge } from "../../design/SideBadge";
import { Timer } from "../../design/Timer";
import { methods } from "../methods/methods";
import { useWorkshop } from "../useWorkshop";
import type { BoardStep, BoardTurn } from "../workshopBoard";
import { nextSpeaker } from "./nextSpeaker";
import styles from "./TurnBanner.module.css";

/** Who has the word and who comes next, in a step in which people speak one after another. */
export default function TurnBanner({ step }: { step: BoardStep }) {
  const { board, isFacilitator, run } = useWorkshop();
  const turn = board.turn?.stepId === step.stepId ? board.turn : null;
  const { round } = methods[step.method];
  if (turn) return <Speaking turn={turn} />;
  if (!isFacilitator || !round || step.anonymous || !nextSpeaker(board)) return null;
  const seconds = step.pace?.turnSeconds ?? round.seconds;
  return (
    <div className={styles.offer}>
      <Button icon={<Mic size={17} />} onPress={() => void run("passTurn", { ...(seconds && { seconds }) })}>
        {i18n.t("Go round, one after another")}
      </Button>
    </div>
  );
}

function Speaking({ turn }: { turn: BoardTurn }) {
  const { board, me, isFacilitator, now, run } = useWorkshop();
  const speaker = board.participants.find((person) => person.participantId === turn.participantId);
  const next = nextSpeaker(board);
  const mine = me?.participantId === turn.participantId;
  const organization = board.sides.find((side) => side.side === speaker?.side)?.organizationName;
  return (
    <section className={styles.turn} data-mine={mine || undefined} aria-label={i18n.t("Who has the word")}>
      <div className={styles.who}>
        <Mic size={22} aria-hidden />
        <p className={styles.name}>
          {mine ? i18n.t("You have the word") : (speaker?.name ?? i18n.t("Somebody"))}
        </p>
        {!mine && speaker && (
          <SideBadge side={speaker.side} {...(organization && { label: organization })} plain />
        )}
      </div>
      {turn.endsAt && (
        <Timer
          endsAt={turn.endsAt}
          remainingSeconds={null}
          minutes={(turn.seconds ?? 60) / 60}
          now={now}
          size="small"
        />
      )}
      <p className={styles.next}>
        {next ? i18n.t("Next: {name}", { name: next.name ?? i18n.t("somebody") }) : i18n.t("The last one")}
        {turn.spokenIds.length > 0 &&
          ` · ${i18n.t("{count, plural, one {# person} other {# people}} spoke", {
            count: turn.spokenIds.length,
          })}`}
      </p>
      {(mine || isFacilitator) && (
        <div className={styles.actions}>
          <Button
            size="small"
            look="primary"
            icon={<ArrowRight size={16} />}
            onPress={() => void run("passTurn", { from: turn.participantId })}
          >
            {next ? i18n.t("Pass the word on") : i18n.t("End the round")}
          </Button>
          {isFacilitator && next && (
            <Button size="small" look="quiet" onPress={() => void run("endTurns", {})}>
              {i18n.t("End the round")}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
