import { i18n } from "@lingui/core";
import { ArrowRight } from "lucide-react";
import { buttonClass } from "../../design/Button";
import { Part } from "../../design/Part";
import { lazyPart } from "../../design/parts";
import { Link } from "../../routing/Link";
import { methods } from "../methods/methods";
import { recapOf } from "../recap";
import { useWorkshop } from "../useWorkshop";
import styles from "./Between.module.css";

const CollectStage = lazyPart(() => import("../collecting/CollectStage"));

/** No step runs: between two steps, or after the close. */
export default function Between({
  forRoom = false,
}: {
  /** For everybody to read: nothing to press. */
  forRoom?: boolean;
}) {
  const { board, isFacilitator: steers, workshopId, participantId } = useWorkshop();
  const isFacilitator = steers && !forRoom;
  const closed = board.state === "CLOSED";
  const next = board.agenda.find((step) => step.state === "PLANNED");
  const Icon = next ? methods[next.method].icon : null;
  const kept = board.cards.filter((card) => card.kept).length;
  return (
    <section className={styles.between}>
      <h1 className={styles.title}>
        {closed ? i18n.t("That was the workshop") : i18n.t("A breath between steps")}
      </h1>
      <ul className={styles.recap}>
        {recapOf(board).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {!steers && !closed && board.agenda.some((step) => step.collection) && (
        <Part>
          <CollectStage />
        </Part>
      )}
      {closed && forRoom ? null : closed ? (
        <div className={styles.actions}>
          <Link
            href={`/workshops/${workshopId}/summary?as=${participantId}`}
            className={buttonClass({ look: "primary", size: "large" })}
          >
            {i18n.t("Open the summary")} <ArrowRight size={18} aria-hidden />
          </Link>
          {kept > 0 && (
            <Link href="/backlog" className={buttonClass({ size: "large" })}>
              {i18n.t("{kept, plural, one {# card} other {# cards}} in the backlog", { kept })}
            </Link>
          )}
        </div>
      ) : (
        next &&
        Icon && (
          <div className={styles.next}>
            <Icon size={22} aria-hidden />
            <div>
              <p className={styles.label}>{i18n.t("Next, {minutes} minutes", { minutes: next.minutes })}</p>
              <p className={styles.nextTitle} dir="auto">
                {next.title}
              </p>
              <p className={styles.waiting}>
                {isFacilitator
                  ? i18n.t("Start it below when everybody is back.")
                  : i18n.t("It starts when the facilitator says so.")}
              </p>
            </div>
          </div>
        )
      )}
    </section>
  );
}
