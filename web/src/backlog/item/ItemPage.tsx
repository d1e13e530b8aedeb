import { ArrowLeft } from "lucide-react";
import { AppShell } from "../../design/AppShell";
import { buttonClass } from "../../design/Button";
import { Link } from "../../routing/Link";
import { ItemDetail } from "./ItemDetail";
import styles from "./ItemPage.module.css";

/** One item on a page of its own, for links that people send each other. */
export function ItemPage({ id, tab }: { id: string; tab: "ideas" | "pain-points" }) {
  return (
    <AppShell width="medium" current="backlog">
      <Link
        href={tab === "ideas" ? "/backlog?tab=ideas" : "/backlog"}
        className={buttonClass({ look: "quiet", size: "small", className: styles.back })}
      >
        <ArrowLeft size={16} aria-hidden />
        {tab === "ideas" ? "All ideas" : "All pain points"}
      </Link>
      <div className={styles.sheet}>
        <ItemDetail key={id} id={id} level="h1" />
      </div>
    </AppShell>
  );
}
