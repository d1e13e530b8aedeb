import { i18n } from "@lingui/core";
import { SideBadge } from "../../design/SideBadge";
import { stepAfter } from "../facilitating/nextMove";
import { methods } from "../methods/methods";
import { useWorkshop } from "../useWorkshop";
import styles from "./NextPreview.module.css";

/** What participants will be asked next, before they are: for facilitators. */
export function NextPreview() {
  const { board } = useWorkshop();
  const next = stepAfter(board);
  if (!next || board.state === "CLOSED") return null;
  const { icon: Icon, name, hint } = methods[next.method];
  const writes = methods[next.method].writes !== undefined;
  return (
    <section className={styles.next} aria-label={i18n.t("Next step")}>
      <p className={styles.kicker}>
        <Icon size={15} aria-hidden />{" "}
        {i18n.t("Next: {name}, {minutes} min", { name, minutes: next.minutes })}
      </p>
      <p className={styles.title} dir="auto">
        {next.title ?? name}
      </p>
      <p className={styles.prompt} dir="auto">
        {next.prompt || hint}
      </p>
      {writes && (
        <ul className={styles.rules} aria-label={i18n.t("Rules of the next step")}>
          <li>{next.visibility === "SILENT" ? i18n.t("Hidden until the reveal") : i18n.t("Seen at once")}</li>
          <li>{next.anonymous ? i18n.t("No names") : i18n.t("With names")}</li>
          {next.writers.map((side) => (
            <li key={side}>
              <SideBadge side={side} plain />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
