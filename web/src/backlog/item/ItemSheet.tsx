import { i18n } from "@lingui/core";
import { AppShell } from "../../design/AppShell";
import { BackLink } from "../../design/BackLink";
import styles from "./ItemSheet.module.css";

/** One item on a page of its own, for links that people send each other. */
export function ItemSheet({ tab, children }: { tab: "ideas" | "pain-points"; children: React.ReactNode }) {
  return (
    <AppShell width="medium" current="backlog">
      <BackLink href={tab === "ideas" ? "/backlog?tab=ideas" : "/backlog"}>
        {tab === "ideas" ? i18n.t("All ideas") : i18n.t("All pain points")}
      </BackLink>
      <div className={styles.sheet}>{children}</div>
    </AppShell>
  );
}
