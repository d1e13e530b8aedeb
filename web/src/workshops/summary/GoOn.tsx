import { i18n } from "@lingui/core";
import { Trans } from "@lingui/react";
import { ArrowRight } from "lucide-react";
import { buttonClass } from "../../design/Button";
import { Link } from "../../routing/Link";
import { useWorkshop } from "../useWorkshop";
import styles from "./SummaryPage.module.css";

/** What hurts does not wait for the next workshop: the way to say so, for those who wrote in this one. */
export function GoOn() {
  const { board, participantId } = useWorkshop();
  const seat = board.participants.find((other) => other.participantId === participantId);
  if (seat?.role !== "CONTRIBUTOR") return null;
  return (
    <aside className={styles.goOn} aria-label={i18n.t("Between workshops")}>
      <p>
        <Trans
          id="<0>Something still hurts, or hurts anew?</0> Say so between workshops, and follow what becomes of what you brought up."
          components={{ 0: <strong /> }}
        />
      </p>
      <span className={styles.actions}>
        <Link href="/pain-points" className={buttonClass({ look: "quiet" })}>
          {i18n.t("Your pain points")}
        </Link>
        <Link href="/pain-points/new" className={buttonClass({})}>
          {i18n.t("New pain point")}
          <ArrowRight size={16} aria-hidden />
        </Link>
      </span>
    </aside>
  );
}
