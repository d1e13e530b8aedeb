import { i18n } from "@lingui/core";
import { Sun, SunDim } from "lucide-react";
import { useEffect, useRef } from "react";
import { Button } from "../../design/Button";
import { SideBadge } from "../../design/SideBadge";
import { useWorkshop } from "../useWorkshop";
import styles from "./Spotlight.module.css";
import { useControls } from "./useControls";

/** The card at which everybody is to look, large and above whatever they do. */
export default function Spotlight({
  forRoom = false,
}: {
  /** For everybody to read: nothing to press. */
  forRoom?: boolean;
}) {
  const { board, isFacilitator } = useWorkshop();
  const { endSpotlight } = useControls();
  const place = useRef<HTMLElement>(null);
  const cardId = board.attention.spotlightCardId;
  const card = board.cards.find((other) => other.cardId === cardId);
  const author = board.participants.find((person) => person.participantId === card?.authorId);
  const organization = board.sides.find((side) => side.side === card?.side)?.organizationName;

  useEffect(() => {
    // Whoever types is not pulled away from it.
    const types = document.activeElement?.matches("input, textarea, select") ?? false;
    if (cardId && !types) place.current?.scrollIntoView({ block: "center" });
  }, [cardId]);

  if (!card) return null;
  return (
    <section
      ref={place}
      className={styles.spotlight}
      data-side={card.side ?? undefined}
      aria-label={i18n.t("In the spotlight")}
    >
      <p className={styles.kicker}>
        <Sun size={16} aria-hidden /> {i18n.t("In the spotlight")}
      </p>
      <p className={styles.text} data-long={(card.text?.length ?? 0) > 160 || undefined} dir="auto">
        {card.text ?? <em>{i18n.t("This text was erased.")}</em>}
      </p>
      <div className={styles.foot}>
        {card.side ? (
          <SideBadge side={card.side} label={organization ?? undefined} />
        ) : (
          <span className={styles.nobody}>
            {card.group === null ? i18n.t("No name") : i18n.t("Group {group}", { group: card.group })}
          </span>
        )}
        {author && (
          <span className={styles.author} dir="auto">
            {author.name ?? i18n.t("Name erased")}
          </span>
        )}
        {isFacilitator && !forRoom && (
          <Button
            size="small"
            className={styles.end ?? ""}
            icon={<SunDim size={16} />}
            onPress={() => void endSpotlight(card.cardId)}
          >
            {i18n.t("End the spotlight")}
          </Button>
        )}
      </div>
    </section>
  );
}
