import { i18n } from "@lingui/core";
import { CloudOff, LoaderCircle, Signal } from "lucide-react";
import { useWorkshop } from "../useWorkshop";
import styles from "./ConnectionNote.module.css";

/** Says when the network is away, what waits, and when the connection is a slower one. */
export function ConnectionNote() {
  const { state, waiting } = useWorkshop();
  if (state.connection === "lost")
    return (
      <div className={styles.lost} role="alert">
        <CloudOff size={18} aria-hidden />
        <p>
          <strong>{navigator.onLine ? i18n.t("The connection is lost.") : i18n.t("You are offline.")}</strong>{" "}
          {i18n.t("Keep writing; everything is sent when the connection is back.")}
          {waiting.length > 0 &&
            ` ${i18n.t("{count, plural, one {# change} other {# changes}} waiting.", { count: waiting.length })}`}
        </p>
      </div>
    );
  if (state.connection === "connecting")
    return (
      <div className={styles.quiet} role="status">
        <LoaderCircle size={16} aria-hidden className={styles.turning} /> {i18n.t("Connecting…")}
      </div>
    );
  if (state.transport && state.transport !== "WebSockets")
    return (
      <div className={styles.quiet} role="status">
        <Signal size={16} aria-hidden />{" "}
        {i18n.t("Your network blocks WebSockets. Everything works over {transport}, a little slower.", {
          transport: state.transport,
        })}
      </div>
    );
  return null;
}
