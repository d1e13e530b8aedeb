import { CloudOff, LoaderCircle, Signal } from "lucide-react";
import { counted } from "../../design/counted";
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
          <strong>{navigator.onLine ? "The connection is lost." : "You are offline."}</strong> Keep writing;
          everything is sent when the connection is back.
          {waiting.length > 0 && ` ${counted(waiting.length, "change")} waiting.`}
        </p>
      </div>
    );
  if (state.connection === "connecting")
    return (
      <div className={styles.quiet} role="status">
        <LoaderCircle size={16} aria-hidden className={styles.turning} /> Connecting…
      </div>
    );
  if (state.transport && state.transport !== "WebSockets")
    return (
      <div className={styles.quiet} role="status">
        <Signal size={16} aria-hidden /> Your network blocks WebSockets. Everything works over{" "}
        {state.transport}, a little slower.
      </div>
    );
  return null;
}
