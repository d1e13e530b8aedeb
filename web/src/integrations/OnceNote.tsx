import { TriangleAlert } from "lucide-react";
import styles from "./Integrations.module.css";

/** Says that what stands below is seen now and never again. */
export function OnceNote({ children }: { children: React.ReactNode }) {
  return (
    <p className={styles.once}>
      <TriangleAlert size={18} aria-hidden />
      <span>{children}</span>
    </p>
  );
}
