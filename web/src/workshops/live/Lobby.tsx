import { lazy, Suspense } from "react";
import { counted } from "../../design/counted";
import { SideGlyph } from "../../design/SideBadge";
import { sideNames } from "../../design/sides";
import { methods } from "../methods/methods";
import { useWorkshop } from "../useWorkshop";
import styles from "./Lobby.module.css";

const CollectStage = lazy(() => import("../collecting/CollectStage"));
const LastTime = lazy(() => import("../followingUp/LastTime"));
const LobbyInvite = lazy(() => import("../facilitating/LobbyInvite"));

/** Before the first step: who is coming to the table, and what will happen. */
export function Lobby({
  looksOn = false,
}: {
  /** For everybody to read: as those who take part see it, nothing to press. */
  looksOn?: boolean;
}) {
  const { board, me, isFacilitator: steers } = useWorkshop();
  const isFacilitator = steers && !looksOn;
  const present = board.participants.filter((person) => person.present && person.role === "CONTRIBUTOR");
  const minutes = board.agenda
    .filter((step) => step.state !== "SKIPPED")
    .reduce((sum, step) => sum + step.minutes, 0);
  return (
    <>
      <header className={styles.hello}>
        <h1 className={styles.title}>
          {isFacilitator
            ? "Ready when they are"
            : looksOn
              ? (board.title ?? "Welcome")
              : `Good to have you, ${me?.name ?? ""}`}
        </h1>
        <p className={styles.lead}>
          {isFacilitator
            ? "Hand out the code or the links, watch people arrive, and start the first step."
            : "The facilitator starts in a moment. You will see here what to do, one step at a time."}
        </p>
        {isFacilitator && (
          <Suspense fallback={null}>
            <LobbyInvite />
          </Suspense>
        )}
      </header>
      <Suspense fallback={null}>
        {!steers && !looksOn && board.agenda.some((step) => step.collection) && <CollectStage />}
        {board.followsWorkshopId && <LastTime />}
      </Suspense>
      <section aria-label="Sides" className={styles.table}>
        {board.sides.map(({ side, organizationName }) => {
          const people = present.filter((person) => person.side === side);
          return (
            <div key={side} className={styles.side} data-side={side}>
              <h2 className={styles.sideName}>
                <SideGlyph side={side} size={22} />
                {organizationName ?? sideNames[side]}
              </h2>
              <p className={styles.sideRole}>{sideNames[side]}</p>
              {people.length === 0 ? (
                <p className={styles.nobody}>Nobody yet</p>
              ) : (
                <ul className={styles.names}>
                  {people.map((person) => (
                    <li key={person.participantId}>
                      {person.name ?? "Name erased"}
                      {person.participantId === me?.participantId && <small> you</small>}
                    </li>
                  ))}
                </ul>
              )}
            </div>
          );
        })}
      </section>
      {!isFacilitator && (
        <section aria-label="What will happen">
          <h2 className={styles.planTitle}>
            {counted(board.agenda.length, "step")}, about {minutes} minutes
          </h2>
          <ol className={styles.steps}>
            {board.agenda.map((step) => {
              const Icon = methods[step.method].icon;
              return (
                <li key={step.stepId} data-skipped={step.state === "SKIPPED" || undefined}>
                  <Icon size={18} aria-hidden />
                  <span>{step.title ?? methods[step.method].name}</span>
                  <span className={styles.minutes}>{step.minutes} min</span>
                </li>
              );
            })}
          </ol>
        </section>
      )}
    </>
  );
}
