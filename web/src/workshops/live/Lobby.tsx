import { i18n } from "@lingui/core";
import { Part } from "../../design/Part";
import { lazyPart } from "../../design/parts";
import { SideGlyph } from "../../design/SideBadge";
import { sideNames } from "../../design/sides";
import { Confirmed } from "../confirming/Confirmed";
import { methods } from "../methods/methods";
import { useWorkshop } from "../useWorkshop";
import styles from "./Lobby.module.css";

const CollectStage = lazyPart(() => import("../collecting/CollectStage"));
const LastTime = lazyPart(() => import("../followingUp/LastTime"));
const LobbyInvite = lazyPart(() => import("../facilitating/LobbyInvite"));

/** Before the first step: who is coming to the table, and what will happen. */
export function Lobby({
  forRoom = false,
}: {
  /** For everybody to read: as those who take part see it, nothing to press. */
  forRoom?: boolean;
}) {
  const { board, me, isFacilitator: steers } = useWorkshop();
  const isFacilitator = steers && !forRoom;
  const present = board.participants.filter((person) => person.present && person.role === "CONTRIBUTOR");
  const minutes = board.agenda
    .filter((step) => step.state !== "SKIPPED")
    .reduce((sum, step) => sum + step.minutes, 0);
  return (
    <>
      <header className={styles.hello}>
        <h1 className={styles.title}>
          {isFacilitator
            ? i18n.t("Ready when they are")
            : forRoom
              ? (board.title ?? i18n.t("Welcome"))
              : i18n.t("Good to have you, {name}", { name: me?.name ?? "" })}
        </h1>
        <p className={styles.lead}>
          {isFacilitator
            ? i18n.t("Hand out the code or the links, watch people arrive, and start the first step.")
            : i18n.t("The facilitator starts in a moment. You will see here what to do, one step at a time.")}
        </p>
        {isFacilitator && (
          <Part>
            <LobbyInvite />
          </Part>
        )}
      </header>
      <Part>
        {!steers && !forRoom && board.agenda.some((step) => step.collection) && <CollectStage />}
        {board.followsWorkshopId && <LastTime />}
      </Part>
      <section aria-label={i18n.t("Sides")} className={styles.table}>
        {board.sides.map(({ side, organizationName }) => {
          const people = present.filter((person) => person.side === side);
          return (
            <div key={side} className={styles.side} data-side={side}>
              <h2 className={styles.sideName}>
                <SideGlyph side={side} size={22} />
                {organizationName ?? sideNames[side]}
              </h2>
              <p className={styles.sideRole}>
                {sideNames[side]} <Confirmed side={side} />
              </p>
              {people.length === 0 ? (
                <p className={styles.nobody}>{i18n.t("Nobody yet")}</p>
              ) : (
                <ul className={styles.names}>
                  {people.map((person) => (
                    <li key={person.participantId}>
                      {person.name ?? i18n.t("Name erased")}
                      {person.participantId === me?.participantId && <small> {i18n.t("you")}</small>}
                    </li>
                  ))}
                </ul>
              )}
            </div>
          );
        })}
      </section>
      {!isFacilitator && (
        <section aria-label={i18n.t("What will happen")}>
          <h2 className={styles.planTitle}>
            {i18n.t("{count, plural, one {# step} other {# steps}}, about {minutes} minutes", {
              count: board.agenda.length,
              minutes,
            })}
          </h2>
          <ol className={styles.steps}>
            {board.agenda.map((step) => {
              const Icon = methods[step.method].icon;
              return (
                <li key={step.stepId} data-skipped={step.state === "SKIPPED" || undefined}>
                  <Icon size={18} aria-hidden />
                  <span dir="auto">{step.title ?? methods[step.method].name}</span>
                  <span className={styles.minutes}>{i18n.t("{minutes} min", { minutes: step.minutes })}</span>
                </li>
              );
            })}
          </ol>
        </section>
      )}
    </>
  );
}
