import { i18n } from "@lingui/core";
import { Check, CloudOff, LoaderCircle, Users } from "lucide-react";
import { useRef } from "react";
import { Button } from "../../design/Button";
import { SideGlyph } from "../../design/SideBadge";
import { roleNames, sideNames } from "../../design/sides";
import { TextArea } from "../../design/TextArea";
import { useWorkshop } from "../useWorkshop";
import type { BoardStep } from "../workshopBoard";
import styles from "./GroupRoom.module.css";
import type { GroupNote, WorkshopGroup } from "./grouping";
import { longestNote } from "./typedNote";
import { useGroupNote } from "./useGroupNote";

/** One's own group: who is in it, and the one text on which all of them write. */
export function GroupRoom({ step, group }: { step: BoardStep; group: WorkshopGroup }) {
  const { board, participantId } = useWorkshop();
  const others = board.participants.filter(
    (person) => group.participantIds.includes(person.participantId) && person.participantId !== participantId,
  );
  return (
    <section className={styles.room} aria-label={i18n.t("Group {number}, yours", { number: group.number })}>
      <h2 className={styles.title}>
        <Users size={20} aria-hidden /> {i18n.t("You are in group {number}", { number: group.number })}
      </h2>
      {others.length === 0 ? (
        <p className={styles.fine}>{i18n.t("Nobody else is here yet.")}</p>
      ) : (
        <ul className={styles.people} aria-label={i18n.t("With you")}>
          {others.map((person) => (
            <li key={person.participantId}>
              <SideGlyph side={person.side} size={12} />
              <span className={styles.name} dir="auto">
                {person.name ?? i18n.t("Name erased")}
              </span>
              <span className={styles.side}>
                {person.side ? sideNames[person.side] : roleNames[person.role]}
              </span>
              {step.doneParticipantIds.includes(person.participantId) && (
                <span className={styles.done}>
                  <Check size={14} aria-hidden /> {i18n.t("done")}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      <Note step={step} group={group} />
    </section>
  );
}

function Note({ step, group }: { step: BoardStep; group: WorkshopGroup }) {
  const { board, me } = useWorkshop();
  const { note, text, change, state, takeTheirs, addBelow } = useGroupNote(step.stepId, group.groupId);
  const field = useRef<HTMLDivElement>(null);
  /** The button that was pressed goes with the question; one goes on in the field. */
  const goOn = (choose: () => void) => {
    choose();
    field.current?.querySelector("textarea")?.focus();
  };
  const nameOf = (id: string | null | undefined) =>
    board.participants.find((person) => person.participantId === id)?.name ?? i18n.t("Somebody");
  return (
    <>
      <Brought note={note} />
      {me?.role === "CONTRIBUTOR" ? (
        <div ref={field}>
          <TextArea
            label={i18n.t("What your group brings back")}
            hint={i18n.t(
              "Everybody in the group writes in this field. Only you see it; at the end it goes to everybody as the card of group {number}.",
              { number: group.number },
            )}
            value={text}
            onChange={change}
            maxLength={longestNote}
            rows={4}
            onKeyDown={(event) => event.continuePropagation()}
          />
        </div>
      ) : (
        <p className={styles.text} dir="auto">
          {text || i18n.t("The group has written nothing yet.")}
        </p>
      )}
      {state === "movedOn" && (
        <div className={styles.movedOn} role="alert">
          <p>{i18n.t("{name} wrote meanwhile:", { name: nameOf(note?.writtenBy) })}</p>
          <p className={styles.text} dir="auto">
            {note?.text ?? i18n.t("(nothing)")}
          </p>
          <div className={styles.choices}>
            <Button size="small" look="primary" onPress={() => goOn(addBelow)}>
              {i18n.t("Add mine below")}
            </Button>
            <Button size="small" onPress={() => goOn(takeTheirs)}>
              {i18n.t("Take this")}
            </Button>
          </div>
        </div>
      )}
      {me?.role === "CONTRIBUTOR" && state !== "movedOn" && (text !== "" || state !== "saved") && (
        <p className={styles.state} aria-live="polite">
          {state === "failed" ? (
            <>
              <CloudOff size={15} aria-hidden /> {i18n.t("Not saved yet. It is sent again by itself.")}
            </>
          ) : state === "saving" ? (
            <>
              <LoaderCircle size={15} aria-hidden /> {i18n.t("Saving…")}
            </>
          ) : (
            <>
              <Check size={15} aria-hidden />{" "}
              {note?.writtenBy && note.writtenBy !== me.participantId
                ? i18n.t("Saved for your group, last by {name}", { name: nameOf(note.writtenBy) })
                : i18n.t("Saved for your group")}
            </>
          )}
        </p>
      )}
    </>
  );
}

function Brought({ note }: { note: GroupNote | null }) {
  if (!note || note.brought.length === 0) return null;
  return (
    <section aria-label={i18n.t("What the pairs brought")}>
      <h3 className={styles.small}>{i18n.t("What the pairs brought")}</h3>
      <ul className={styles.brought}>
        {note.brought.map((one) => (
          <li key={`${one.number} ${one.writtenBy} ${one.text}`}>
            <span className={styles.pair}>{i18n.t("Pair {number}", { number: one.number })}</span>
            <span dir="auto">{one.text ?? <em>{i18n.t("This text was erased.")}</em>}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
