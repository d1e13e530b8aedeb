import { i18n } from "@lingui/core";
import { AccountMenu } from "../people/AccountMenu";
import { Link } from "../routing/Link";
import styles from "./AppShell.module.css";
import { classes } from "./classes";
import { Logo } from "./Logo";
import { SkipLink } from "./SkipLink";

/** The frame of every page but the live workshop: mark, ways, one column. */
export function AppShell({
  children,
  width = "medium",
  current,
  actions,
}: {
  children: React.ReactNode;
  /** `narrow` for one form, `medium` for reading, `wide` for lists, `full` for what needs every pixel. */
  width?: "narrow" | "medium" | "wide" | "full";
  /** Which of the ways is the current page's. */
  current?: "workshops" | "pain-points" | "backlog";
  /** Right of the ways. */
  actions?: React.ReactNode;
}) {
  return (
    <div className={styles.shell}>
      <SkipLink to="main">{i18n.t("Skip to the content")}</SkipLink>
      <header className={styles.bar}>
        <Link href="/" className={styles.mark} aria-label={i18n.t("CoInnovation, start page")}>
          <Logo />
          <span className={styles.word}>{i18n.t("CoInnovation")}</span>
        </Link>
        <nav aria-label={i18n.t("Main")} className={styles.ways}>
          <Link href="/" className={styles.way} aria-current={current === "workshops" ? "page" : undefined}>
            {i18n.t("Workshops")}
          </Link>
          <Link
            href="/pain-points"
            className={styles.way}
            aria-current={current === "pain-points" ? "page" : undefined}
          >
            {i18n.t("Pain points")}
          </Link>
          <Link
            href="/backlog"
            className={styles.way}
            aria-current={current === "backlog" ? "page" : undefined}
          >
            {i18n.t("Backlog")}
          </Link>
        </nav>
        <div className={styles.actions}>
          {actions}
          <AccountMenu />
        </div>
      </header>
      <main id="main" tabIndex={-1} className={classes(styles.main, styles[width])}>
        {children}
      </main>
    </div>
  );
}
