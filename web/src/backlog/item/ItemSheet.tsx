import { ArrowLeft } from "lucide-react";
import { AppShell } from "../../design/AppShell";
import { buttonClass } from "../../design/Button";
import { Link } from "../../routing/Link";
import styles from "./ItemSheet.module.css";

/** One item on a page of its own, for links that people send each other. */
export function ItemSheet({ tab, children }: { tab: "ideas" | "pain-points"; children: React.ReactNode }) {
  return (
    <AppShell width="medium" current="backlog">
      <Link
        href={tab === "ideas" ? "/backlog?tab=ideas" : "/backlog"}
        className={buttonClass({ look: "quiet", size: "small", className: styles.back })}
      >
        <ArrowLeft size={16} aria-hidden />
        {tab === "ideas" ? "All ideas" : "All pain points"}
      </Link>
      <div className={styles.sheet}>{children}</div>
    </AppShell>
  );
}
