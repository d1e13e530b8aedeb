import { i18n } from "@lingui/core";
import { Switch } from "../../design/Switch";
import { askedIn } from "../people/askedIn";
import { useWorkshop } from "../useWorkshop";
import type { BoardRound } from "../workshopBoard";
import styles from "./SmallSideConsent.module.css";

/** A side of one or two can be told apart in its numbers, so it is shown only if all of its voters agree. */
export function SmallSideConsent({ round }: { round: BoardRound }) {
  const { board, me, own, give } = useWorkshop();
  const side = me?.side;
  if (!side) return null;
  const step = board.agenda.find((one) => one.stepId === round.stepId);
  const people = askedIn(board, step).filter((person) => person.side === side).length;
  if (people >= 3) return null;
  return (
    <section className={styles.consent} aria-label={i18n.t("Consent")}>
      <p>
        {i18n.t(
          "The {side, select, VENDOR {vendor} CUSTOMER {customer} other {partner}} side has {people, plural, one {# person} other {# people}} here. With fewer than three voters its numbers stay hidden, unless all of them agree to show them.",
          { side, people },
        )}
      </p>
      <Switch
        label={i18n.t("Show our numbers")}
        hint={i18n.t("You can take it back while the round is open.")}
        isSelected={own.consentedRoundIds.includes(round.roundId)}
        onChange={(consent) => give("consentToSmallSide", { roundId: round.roundId, consent })}
      />
    </section>
  );
}
