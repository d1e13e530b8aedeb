import { i18n } from "@lingui/core";
import { Archive, CornerDownRight, Layers2 } from "lucide-react";
import { memo, useContext } from "react";
import { Button } from "../../design/Button";
import { classes } from "../../design/classes";
import { SideGlyph } from "../../design/SideBadge";
import { sideNames } from "../../design/sides";
import { kindNames } from "../cardKinds";
import { useAuthors } from "../useWorkshop";
import type { BoardCard } from "../workshopBoard";
import { BuildOnContext } from "../writing/buildingOn";
import { BuildsOn } from "./BuildsOn";
import { CardDetails } from "./CardDetails";
import styles from "./CardTile.module.css";

/** A revealed card as everybody sees it: tinted by its side, or plain where it has no name. */
export const CardTile = memo(function CardTile({
  card,
  children,
  className,
  details,
}: {
  card: BoardCard;
  children?: React.ReactNode;
  className?: string;
  details?: boolean;
}) {
  return (
    <li
      className={classes(styles.tile, className)}
      data-side={card.side ?? undefined}
      data-card={card.cardId}
    >
      <CardFace card={card} {...(details !== undefined && { details })} />
      <BuildOnThis card={card} />
      {children}
    </li>
  );
});

/** Begins a card that takes this one further, in the step that runs. */
function BuildOnThis({ card }: { card: BoardCard }) {
  const build = useContext(BuildOnContext);
  const { own } = useAuthors();
  if (!build || own.has(card.cardId)) return null;
  return (
    <Button
      size="small"
      look="quiet"
      className={styles.build ?? ""}
      icon={<Layers2 size={16} />}
      aria-label={i18n.t("Build on this: {text}", { text: card.text ?? i18n.t("erased") })}
      onPress={() => build(card.cardId)}
    >
      {i18n.t("Build on this")}
    </Button>
  );
}

/** Text and origin of a card, without the surface. Drawn anew when they change, not whenever something happens in the workshop. */
export const CardFace = memo(function CardFace({
  card,
  details = true,
}: {
  card: BoardCard;
  /** Without, where the place says what they would. */
  details?: boolean;
}) {
  const { names, own } = useAuthors();
  const author = card.authorId === null ? undefined : names.get(card.authorId);
  const mine = own.has(card.cardId);
  const origin = mine
    ? i18n.t("You")
    : author !== undefined
      ? (author ?? i18n.t("Name erased"))
      : card.group !== null
        ? i18n.t("Group {group}", { group: card.group })
        : card.side
          ? sideNames[card.side]
          : kindNames[card.kind].anonymous;
  return <Face card={card} origin={origin} isNamed={mine || author !== undefined} details={details} />;
});

const Face = memo(function Face({
  card,
  origin,
  isNamed,
  details,
}: {
  card: BoardCard;
  origin: string;
  /** Whether the origin is a person. */
  isNamed: boolean;
  details: boolean;
}) {
  return (
    <>
      {card.buildsOn && <BuildsOn cardId={card.buildsOn} />}
      <p className={styles.text} dir="auto">
        {card.text ?? <em>{i18n.t("This text was erased.")}</em>}
      </p>
      {details && <CardDetails details={card.details} />}
      <p className={styles.foot}>
        {card.side && <SideGlyph side={card.side} size={11} />}
        <span className={styles.author} dir="auto">
          {origin}
        </span>
        {isNamed && card.group !== null && (
          <span className={styles.mark}>{i18n.t("Group {group}", { group: card.group })}</span>
        )}
        {card.answers.length > 0 && (
          <span
            className={styles.mark}
            title={i18n.t("Answers {count, plural, one {# card} other {# cards}}", {
              count: card.answers.length,
            })}
          >
            <CornerDownRight size={13} aria-hidden /> {card.answers.length}
            <span className="visually-hidden"> {i18n.t("answered cards")}</span>
          </span>
        )}
        {card.kept && (
          <span className={styles.mark} title={i18n.t("In the backlog")}>
            <Archive size={13} aria-hidden />
            <span className={styles.kept}>{i18n.t("kept")}</span>
          </span>
        )}
      </p>
    </>
  );
});
