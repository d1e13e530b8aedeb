import { i18n } from "@lingui/core";
import { UserCog, UserMinus } from "lucide-react";
import { useState } from "react";
import type { PressEvent } from "react-aria-components/Button";
import { type Question, useAsk } from "../../design/Ask";
import type { MenuProps } from "../../design/Menu";
import { Part } from "../../design/Part";
import { lazyPart } from "../../design/parts";
import { SideGlyph } from "../../design/SideBadge";
import { type Side, sideNames } from "../../design/sides";
import { showToast } from "../../design/toasts";
import { useSharedMenu } from "../../design/useSharedMenu";
import { AttemptIds } from "../../graphql/attemptIds";
import { Confirmed } from "../confirming/Confirmed";
import { Hands } from "../people/Hands";
import { Readiness } from "../people/Readiness";
import { useWorkshop } from "../useWorkshop";
import type { BoardParticipant } from "../workshopBoard";
import styles from "./PeoplePanel.module.css";
import { menuLabelOf, PersonRow } from "./PersonRow";

const Hearing = lazyPart(() => import("../people/Hearing"));

/** Who is at the table, by side, and how far they are with the current step. */
export default function PeoplePanel() {
  const { board, isFacilitator } = useWorkshop();
  const { ask, asking } = useAsk();
  const { open, openId, menu } = useSharedMenu(usePersonMenu(ask));
  const present = board.participants.filter((person) => person.present);
  const contributors = present.filter((person) => person.role === "CONTRIBUTOR");
  const facilitators = present.filter((person) => person.role === "FACILITATOR");
  const observers = present.filter((person) => person.role === "OBSERVER");
  const rows = { openId, onMenu: isFacilitator ? open : null };
  return (
    <div className={styles.panel}>
      <Hands />
      <Readiness />
      {isFacilitator && (
        <Part>
          <Hearing />
        </Part>
      )}
      {board.sides.map(({ side, organizationName }) => (
        <Group
          key={side}
          side={side}
          title={organizationName ?? sideNames[side]}
          people={contributors.filter((person) => person.side === side)}
          {...rows}
        />
      ))}
      {facilitators.length > 0 && (
        <Group side={null} title={i18n.t("Facilitation")} people={facilitators} {...rows} />
      )}
      {observers.length > 0 && <Group side={null} title={i18n.t("Observers")} people={observers} {...rows} />}
      {menu}
      {asking}
    </div>
  );
}

function Group({
  side,
  title,
  people,
  openId,
  onMenu,
}: {
  side: Side | null;
  title: string;
  people: BoardParticipant[];
  /** Whose menu is open. */
  openId: string | null;
  onMenu: ((participantId: string, event: PressEvent) => void) | null;
}) {
  const { state, currentStep, participantId } = useWorkshop();
  const online = new Set(state.online);
  const done = new Set(currentStep?.doneParticipantIds);
  const here = people.filter((person) => online.has(person.participantId)).length;
  return (
    <section>
      <h2 className={styles.title}>
        <SideGlyph side={side} size={12} />
        <span className={styles.titleText}>{title}</span>
        {side && <span className={styles.word}>{sideNames[side]}</span>}
        <Confirmed side={side} />
        <span className={styles.count}>
          {online.size > 0 && here < people.length
            ? i18n.t("{here} of {count} here", { here, count: people.length })
            : people.length}
        </span>
      </h2>
      {people.length > 0 && (
        <ul>
          {people.map((person) => (
            <PersonRow
              key={person.participantId}
              person={person}
              isHere={online.size > 0 ? online.has(person.participantId) : null}
              isDone={done.has(person.participantId)}
              isOwn={person.participantId === participantId}
              isMenuOpen={person.participantId === openId}
              onMenu={person.participantId === participantId ? null : onMenu}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

/** What a facilitator may do with somebody's seat. */
function usePersonMenu(ask: (question: Question) => void): (participantId: string) => MenuProps | null {
  const { board, run } = useWorkshop();
  const [attempts] = useState(() => new Map<string, AttemptIds<"invitationId">>());
  const offer = async ({ participantId, name }: BoardParticipant) => {
    const ids = attempts.get(participantId) ?? new AttemptIds(["invitationId"]);
    attempts.set(participantId, ids);
    const { invitationId } = ids.get();
    if (await run("offerFacilitation", { participantId, invitationId }, ids))
      showToast(i18n.t("{name} can facilitate now, with one press.", { name: name ?? i18n.t("They") }), {
        tone: "positive",
      });
  };
  return (participantId) => {
    const person = board.participants.find((one) => one.participantId === participantId && one.present);
    if (!person) return null;
    return {
      label: menuLabelOf(person),
      entries: [
        ...(person.role !== "FACILITATOR" && board.state !== "CLOSED"
          ? [
              {
                id: "offer",
                label: i18n.t("Ask to facilitate as well"),
                icon: <UserCog size={16} />,
                onAction: () => void offer(person),
              },
            ]
          : []),
        {
          id: "remove",
          label: i18n.t("End this seat"),
          icon: <UserMinus size={16} />,
          danger: true,
          onAction: () =>
            ask({
              title: i18n.t("End the seat of {name}?", { name: person.name ?? i18n.t("this person") }),
              confirm: i18n.t("End this seat"),
              text: i18n.t(
                "Their page closes at once, and they cannot come back to this seat. What they wrote stays. With a link or the code they can join anew, unless the door is locked.",
              ),
              deed: () => run("removeParticipant", { participantId }),
            }),
        },
      ],
    };
  };
}
