import { i18n } from "@lingui/core";
import { ArrowRight, CalendarDays, CircleUserRound, Ruler } from "lucide-react";
import { dayText } from "../../../design/dates";
import { SideBadge } from "../../../design/SideBadge";
import type { Side } from "../../../design/sides";
import { nameOf } from "../../summary/summary";
import { useWorkshop } from "../../useWorkshop";
import type { BoardCard } from "../../workshopBoard";
import { detailIn } from "../details";
import styles from "./PromiseList.module.css";

/** Who promises to whom, by when, who sees to it, and how everybody will know. */
export function PromiseTerms({ card }: { card: BoardCard }) {
  const { board } = useWorkshop();
  const organizationOf = (side: Side) =>
    board.sides.find((other) => other.side === side)?.organizationName ?? undefined;
  const beneficiary = detailIn(card.details, "BENEFICIARY") as Side | null;
  const dueOn = detailIn(card.details, "DUE_ON");
  const owner = detailIn(card.details, "OWNER") ?? nameOf(board, card.authorId);
  const measure = detailIn(card.details, "MEASURE");
  const labelled = (side: Side) => {
    const label = organizationOf(side);
    return <SideBadge side={side} {...(label && { label })} plain />;
  };
  return (
    <ul className={styles.terms}>
      <li>
        {card.side && labelled(card.side)}
        {card.side && beneficiary && <ArrowRight size={14} aria-label={i18n.t("to")} />}
        {beneficiary && labelled(beneficiary)}
      </li>
      <li data-missing={dueOn ? undefined : true}>
        <CalendarDays size={15} aria-hidden />{" "}
        {dueOn ? i18n.t("by {day}", { day: dayText(dueOn) }) : i18n.t("no day yet")}
      </li>
      {owner && (
        <li>
          <CircleUserRound size={15} aria-hidden /> {owner}
        </li>
      )}
      {measure && (
        <li>
          <Ruler size={15} aria-hidden /> {measure}
        </li>
      )}
    </ul>
  );
}
