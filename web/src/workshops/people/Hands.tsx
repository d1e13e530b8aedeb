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
    <section className={styles.hands} aria-label="Asking for the word">
      <div className={styles.head}>
        <h2 className={styles.title}>
          <Hand size={16} aria-hidden /> Asking for the word
        </h2>
        {isFacilitator && people.length > 1 && (
          <Button size="small" look="quiet" onPress={() => lowerHands(null)}>
            Lower all
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
              {person.name ?? "Name erased"}
              {person.participantId === participantId && <small> you</small>}
            </span>
            {isFacilitator && (
              <Button
                size="small"
                look="quiet"
                aria-label={`Lower the hand of ${person.name ?? "this person"}`}
                onPress={() => lowerHands(person.participantId)}
              >
                Lower
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
