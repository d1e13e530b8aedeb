import { i18n } from "@lingui/core";
import { Check, Ellipsis, UserCog, UserMinus } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { classes } from "../../design/classes";
import { IconButton } from "../../design/IconButton";
import { Menu } from "../../design/Menu";
import { SideGlyph } from "../../design/SideBadge";
import { type Side, sideNames } from "../../design/sides";
import { showToast } from "../../design/toasts";
import { AttemptIds } from "../../graphql/attemptIds";
import { Confirmed } from "../confirming/Confirmed";
import { Hands } from "../people/Hands";
import { Readiness } from "../people/Readiness";
import { useWorkshop } from "../useWorkshop";
import type { BoardParticipant } from "../workshopBoard";
import styles from "./PeoplePanel.module.css";

const Hearing = lazy(() => import("../people/Hearing"));

/** Who is at the table, by side, and how far they are with the current step. */
export default function PeoplePanel() {
  const { board, isFacilitator } = useWorkshop();
  const present = board.participants.filter((person) => person.present);
  const contributors = present.filter((person) => person.role === "CONTRIBUTOR");
  const facilitators = present.filter((person) => person.role === "FACILITATOR");
  const observers = present.filter((person) => person.role === "OBSERVER");
  return (
    <div className={styles.panel}>
      <Hands />
      <Readiness />
      {isFacilitator && (
        <Suspense fallback={null}>
          <Hearing />
        </Suspense>
      )}
      {board.sides.map(({ side, organizationName }) => (
        <Group
          key={side}
          side={side}
          title={organizationName ?? sideNames[side]}
          people={contributors.filter((person) => person.side === side)}
        />
      ))}
      {facilitators.length > 0 && <Group side={null} title={i18n.t("Facilitation")} people={facilitators} />}
      {observers.length > 0 && <Group side={null} title={i18n.t("Observers")} people={observers} />}
    </div>
  );
}

function Group({ side, title, people }: { side: Side | null; title: string; people: BoardParticipant[] }) {
  const { state } = useWorkshop();
  const here = people.filter((person) => state.online.includes(person.participantId)).length;
  return (
    <section>
      <h2 className={styles.title}>
        <SideGlyph side={side} size={12} />
        <span className={styles.titleText}>{title}</span>
        {side && <span className={styles.word}>{sideNames[side]}</span>}
        <Confirmed side={side} />
        <span className={styles.count}>
          {state.online.length > 0 && here < people.length
            ? i18n.t("{here} of {count} here", { here, count: people.length })
            : people.length}
        </span>
      </h2>
      {people.length > 0 && (
        <ul>
          {people.map((person) => (
            <Person key={person.participantId} person={person} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Person({ person }: { person: BoardParticipant }) {
  const { board, state, currentStep, isFacilitator, participantId, run } = useWorkshop();
  const [ids] = useState(() => new AttemptIds(["invitationId"]));
  const offer = async () => {
    const { invitationId } = ids.get();
    if (await run("offerFacilitation", { participantId: person.participantId, invitationId }, ids))
      showToast(
        i18n.t("{name} can facilitate now, with one press.", { name: person.name ?? i18n.t("They") }),
        { tone: "positive" },
      );
  };
  const here = state.online.includes(person.participantId);
  const done = currentStep?.doneParticipantIds.includes(person.participantId);
  const told = state.online.length > 0;
  const mine = person.participantId === participantId;
  return (
    <li className={styles.person}>
      {told && (
        <span className={classes(styles.dot, here && styles.here)}>
          <span className="visually-hidden">{here ? i18n.t("here") : i18n.t("away")}, </span>
        </span>
      )}
      <span className={styles.name}>
        {person.name ?? i18n.t("Name erased")}
        {mine && <small> {i18n.t("you")}</small>}
        {person.expertise.length > 0 && <span className={styles.tags}>{person.expertise.join(", ")}</span>}
      </span>
      {done && (
        <span className={styles.done}>
          <Check size={14} aria-hidden /> {i18n.t("done")}
        </span>
      )}
      {isFacilitator && !mine && (
        <Menu
          label={i18n.t("Actions for {name}", { name: person.name ?? i18n.t("this person") })}
          entries={[
            ...(person.role !== "FACILITATOR" && board.state !== "CLOSED"
              ? [
                  {
                    id: "offer",
                    label: i18n.t("Ask to facilitate as well"),
                    icon: <UserCog size={16} />,
                    onAction: () => void offer(),
                  },
                ]
              : []),
            {
              id: "remove",
              label: i18n.t("End this seat"),
              icon: <UserMinus size={16} />,
              danger: true,
              onAction: () => void run("removeParticipant", { participantId: person.participantId }),
            },
          ]}
        >
          <IconButton
            size="small"
            label={i18n.t("Actions for {name}", { name: person.name ?? i18n.t("this person") })}
            icon={<Ellipsis size={16} />}
          />
        </Menu>
      )}
    </li>
  );
}
