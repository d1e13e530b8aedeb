import { i18n } from "@lingui/core";
import { useState } from "react";
import { FormDialog } from "../../design/FormDialog";
import { NumberField } from "../../design/NumberField";
import { places } from "../../design/places";
import { Segmented } from "../../design/Segmented";
import { Select } from "../../design/Select";
import { SideGlyph } from "../../design/SideBadge";
import { Switch } from "../../design/Switch";
import { sideNames } from "../../design/sides";
import { showToast } from "../../design/toasts";
import { askedIn } from "../people/askedIn";
import { useWorkshop } from "../useWorkshop";
import type { BoardParticipant, BoardStep } from "../workshopBoard";
import styles from "./SplitDialog.module.css";
import { countFor, mixed } from "./split";

type Way = "size" | "count" | "hand";

const ways = [
  { value: "size", label: i18n.t("By size") },
  { value: "count", label: i18n.t("By number") },
  { value: "hand", label: i18n.t("By hand") },
] as const satisfies { value: Way; label: string }[];

/** How people are split, with who will be with whom before it happens. */
export function SplitDialog({ step, onClose }: { step: BoardStep; onClose: () => void }) {
  const { board, run } = useWorkshop();
  const people = askedIn(board, step);
  const [way, setWay] = useState<Way>("size");
  const [size, setSize] = useState(4);
  const [count, setCount] = useState(2);
  const [timed, setTimed] = useState(false);
  const [minutes, setMinutes] = useState(10);
  const [chosen, setChosen] = useState<Record<string, number>>({});
  const dealt = mixed(people, way === "size" ? countFor(people.length, size) : count);
  const placeOf = (person: BoardParticipant) =>
    Math.min(
      chosen[person.participantId] ?? dealt.findIndex((group) => group.includes(person)),
      dealt.length - 1,
    );
  const byHand = dealt.map((_, place) => people.filter((person) => placeOf(person) === place));
  const groups = way === "hand" ? byHand.filter((group) => group.length > 0) : dealt;

  const split = async () => {
    const done = await run("formGroups", {
      stepId: step.stepId,
      ...(way === "size" && { size }),
      ...(way === "count" && { count }),
      ...(way === "hand" && {
        groups: groups.map((group) => ({ participantIds: group.map((person) => person.participantId) })),
      }),
      ...(timed && { minutes }),
    });
    if (!done) return;
    showToast(
      i18n.t("{count, plural, one {# group} other {# groups}}: everybody sees who they are with.", {
        count: groups.length,
      }),
      { tone: "positive" },
    );
    onClose();
  };

  return (
    <FormDialog
      title={i18n.t("Split into groups")}
      action={i18n.t("Split")}
      width="wide"
      isDisabled={groups.length === 0 || people.length < 2}
      onSubmit={split}
      onClose={onClose}
    >
      <Segmented label={i18n.t("How to split")} options={ways} value={way} onChange={setWay} />
      {way === "size" && (
        <NumberField
          label={i18n.t("About how many in a group")}
          value={size}
          onChange={setSize}
          min={2}
          max={20}
        />
      )}
      {way !== "size" && (
        <NumberField label={i18n.t("How many groups")} value={count} onChange={setCount} min={1} max={50} />
      )}
      {way === "hand" && (
        <Hands
          people={people}
          count={dealt.length}
          placeOf={placeOf}
          onPlace={(person, place) => setChosen({ ...chosen, [person.participantId]: place })}
        />
      )}
      <Switch label={i18n.t("Start the clock anew")} isSelected={timed} onChange={setTimed} />
      {timed && (
        <NumberField label={i18n.t("Minutes")} value={minutes} onChange={setMinutes} min={1} max={240} />
      )}
      {people.length < 2 ? (
        <p className={styles.fine}>{i18n.t("Groups need at least two people who write in this step.")}</p>
      ) : (
        <Preview groups={groups} mixes={way !== "hand"} />
      )}
    </FormDialog>
  );
}

function Hands({
  people,
  count,
  placeOf,
  onPlace,
}: {
  people: BoardParticipant[];
  count: number;
  placeOf: (person: BoardParticipant) => number;
  onPlace: (person: BoardParticipant, place: number) => void;
}) {
  const options = [
    ...places(count).map((number) => ({
      value: String(number - 1),
      label: i18n.t("Group {number}", { number }),
    })),
    { value: "-1", label: i18n.t("No group") },
  ];
  return (
    <ul className={styles.hands}>
      {people.map((person) => (
        <li key={person.participantId}>
          <SideGlyph side={person.side} />
          <span className={styles.name} dir="auto">
            {person.name ?? i18n.t("Name erased")}
          </span>
          <Select
            label={i18n.t("Group of {name}", { name: person.name ?? i18n.t("this person") })}
            hideLabel
            value={String(placeOf(person))}
            options={options}
            onChange={(place) => onPlace(person, Number(place))}
          />
        </li>
      ))}
    </ul>
  );
}

function Preview({ groups, mixes }: { groups: BoardParticipant[][]; mixes: boolean }) {
  return (
    <section aria-label={i18n.t("Who will be with whom")}>
      <p className={styles.fine} aria-live="polite">
        {i18n.t("{count, plural, one {# group} other {# groups}}", { count: groups.length })}
        {mixes && i18n.t(", the sides mixed evenly")}
      </p>
      <ol className={styles.preview}>
        {groups.map((group, place) => (
          <li key={group.map((person) => person.participantId).join()}>
            <span className={styles.group}>{i18n.t("Group {number}", { number: place + 1 })}</span>
            {group.map((person) => (
              <span key={person.participantId} className={styles.person}>
                <SideGlyph side={person.side} size={10} />
                {person.name ?? i18n.t("Name erased")}
                {person.side && <span className="visually-hidden">, {sideNames[person.side]}</span>}
              </span>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}
