import { i18n } from "@lingui/core";
import { Hand } from "lucide-react";
import { Button } from "../../design/Button";
import { SideGlyph } from "../../design/SideBadge";
import { useWorkshop } from "../useWorkshop";
import styles from "./Hands.module.css";

/** Who asks for the word, in the order in which they asked; facilitators lower hands. */
export function Hands() {
  const { board, state, isFacilitator, participantId, lowerHands } = useWorkshop();
  const people = state.hands.flatMap(
    (id) => board.participants.find((person) => person.participantId === id && person.present) ?? [],
  );
  if (people.length === 0) return null;
  return (
    <section className={styles.hands} aria-label={i18n.t("Asking for the word")}>
      <div className={styles.head}>
        <h2 className={styles.title}>
          <Hand size={16} aria-hidden /> {i18n.t("Asking for the word")}
        </h2>
        {isFacilitator && people.length > 1 && (
          <Button size="small" look="quiet" onPress={() => lowerHands(null)}>
            {i18n.t("Lower all")}
          </Button>
        )}
      </div>
      <ol className={styles.list}>
        {people.map((person, index) => (
          <li key={person.participantId} className={styles.person}>
            <span className={styles.place} aria-hidden>
              {index + 1}
            </span>
            <SideGlyph side={person.side} size={11} />
            <span className={styles.name}>
              {person.name ?? i18n.t("Name erased")}
              {person.participantId === participantId && <small> {i18n.t("you")}</small>}
            </span>
            {isFacilitator && (
              <Button
                size="small"
                look="quiet"
                aria-label={i18n.t("Lower the hand of {name}", {
                  name: person.name ?? i18n.t("this person"),
                })}
                onPress={() => lowerHands(person.participantId)}
              >
                {i18n.t("Lower")}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
