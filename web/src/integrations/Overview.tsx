import { i18n } from "@lingui/core";
import { Braces, Building2, Download, FileInput, KeyRound, ScrollText, Webhook } from "lucide-react";
import { Badge } from "../design/Badge";
import cover from "../design/Cover.module.css";
import { classes } from "../design/classes";
import { useQuery } from "../graphql/useQuery";
import { Link } from "../routing/Link";
import { home } from "./IntegrationsShell";
import styles from "./Overview.module.css";
import { overviewQuery } from "./overviewQuery";
import { PageHead } from "./PageHead";
import { isFailing } from "./webhooks/events";

export function Overview() {
  const { data } = useQuery(overviewQuery, {});
  const tokens = data?.tokens.filter(({ isActive }) => isActive).length;
  const failing = data?.webhooks.filter((webhook) => isFailing(webhook)).length;
  return (
    <>
      <PageHead
        title={i18n.t("Integrations")}
        lead={i18n.t("The backlog in other programs, and other programs' items here.")}
      />
      <ul className={styles.ways}>
        <Way
          href={`${home}/tokens`}
          icon={<KeyRound size={22} aria-hidden />}
          title={i18n.t("Access tokens")}
          state={tokens ? <Badge>{i18n.t("{tokens} in use", { tokens })}</Badge> : null}
        >
          {i18n.t("Let a script or a spreadsheet read or change the backlog.")}
        </Way>
        <Way
          href={`${home}/webhooks`}
          icon={<Webhook size={22} aria-hidden />}
          title={i18n.t("Webhooks")}
          state={
            failing ? (
              <Badge tone="danger">{i18n.t("{failing} failing", { failing })}</Badge>
            ) : data && data.webhooks.length > 0 ? (
              <Badge>{i18n.t("{count} set up", { count: data.webhooks.length })}</Badge>
            ) : null
          }
        >
          {i18n.t("Tell another system of each change, signed.")}
        </Way>
        <Way href={`${home}/import`} icon={<FileInput size={22} aria-hidden />} title={i18n.t("Import")}>
          {i18n.t("Bring pain points or ideas in from a CSV or JSON file.")}
        </Way>
        <Way href={`${home}/export`} icon={<Download size={22} aria-hidden />} title={i18n.t("Export")}>
          {i18n.t("Take the backlog along, into Excel, Power BI or a feed reader.")}
        </Way>
        <Way href="/organizations" icon={<Building2 size={22} aria-hidden />} title={i18n.t("Organizations")}>
          {i18n.t("Give an organization everything that it said here, or erase it for ever.")}
        </Way>
        <Way href={`${home}/audit`} icon={<ScrollText size={22} aria-hidden />} title={i18n.t("Audit log")}>
          {i18n.t("See who came by which way, what was exported, erased and refused.")}
        </Way>
      </ul>
      <p className={styles.more}>
        <Braces size={17} aria-hidden />
        <span>
          {i18n.t("Everything here can be asked of the API as well:")}{" "}
          <a href="/graphql">{i18n.t("open GraphiQL")}</a>.
        </span>
      </p>
    </>
  );
}

function Way({
  href,
  icon,
  title,
  state,
  children,
}: {
  href: string;
  icon: React.ReactNode;
  title: string;
  /** What is to be said of it right now. */
  state?: React.ReactNode;
  children: React.ReactNode;
}) {
  return (
    <li className={classes(styles.way, cover.covered)}>
      <span className={styles.sign}>{icon}</span>
      <div className={styles.text}>
        <h2 className={styles.title}>
          <span>
            <Link href={href} className={cover.cover}>
              {title}
            </Link>
          </span>
          {state}
        </h2>
        <p className={styles.what}>{children}</p>
      </div>
    </li>
  );
}
