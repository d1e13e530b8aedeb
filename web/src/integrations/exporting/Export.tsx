import { i18n } from "@lingui/core";
import { Trans } from "@lingui/react";
import { Download } from "lucide-react";
import { exportAddress } from "../../backlog/filtering/asQuery";
import { tabOptions } from "../../backlog/tabs";
import { activeFields, readView, type Tab, writeView } from "../../backlog/view";
import { buttonClass } from "../../design/Button";
import { quoted } from "../../design/quoted";
import { Segmented } from "../../design/Segmented";
import { inSentence } from "../../language/inSentence";
import { Link } from "../../routing/Link";
import { navigate, useSearchParams } from "../../routing/location";
import styles from "../Integrations.module.css";
import { PageHead } from "../PageHead";
import { AddressSection } from "./AddressSection";
import { feedAddress, spreadsheetAddress } from "./addresses";

/** What the address names, as the backlog page writes it, so that a list can be taken from there. */
export function Export() {
  const view = readView(useSearchParams());
  const narrowed = [
    ...(view.search ? [quoted(view.search)] : []),
    ...activeFields(view).map((field) => inSentence(field.label)),
  ];
  const go = (query: string) => navigate(query ? `${location.pathname}?${query}` : location.pathname);
  const backlog = writeView(view);
  return (
    <>
      <PageHead
        title={i18n.t("Export")}
        lead={i18n.t("The backlog as a file, as an address for a spreadsheet, and the changelog as a feed.")}
      />
      <div className={styles.stack}>
        <div>
          <Segmented<Tab>
            label={i18n.t("What to export")}
            value={view.tab}
            options={tabOptions}
            onChange={(tab) => go(writeView({ ...view, tab, layout: "table" }))}
          />
        </div>
        {narrowed.length > 0 && (
          <p className={styles.sectionHead}>
            <span>{i18n.t("Narrowed by {narrowed}.", { narrowed: narrowed.join(", ") })}</span>
            <Link
              href={`${location.pathname}${view.tab === "ideas" ? "?tab=ideas" : ""}`}
              className={buttonClass({ size: "small" })}
            >
              {i18n.t("Take everything")}
            </Link>
          </p>
        )}
        <div className={styles.words}>
          {(["csv", "json"] as const).map((format) => (
            <a key={format} href={exportAddress(view, format)} download className={buttonClass({})}>
              <Download size={17} aria-hidden />
              {i18n.t("Download as {format}", { format: format.toUpperCase() })}
            </a>
          ))}
        </div>
        <p className={styles.text}>
          <Trans
            id="Filters and order are taken from the backlog: <0>narrow it there</0>, then choose “Share”."
            components={{ 0: <Link href={backlog ? `/backlog?${backlog}` : "/backlog"} /> }}
          />
        </p>
      </div>
      <AddressSection
        id="spreadsheet"
        title={i18n.t("Excel and Power BI")}
        label={i18n.t("Address")}
        make={i18n.t("Make this address with a token")}
        token={{ name: i18n.t("Excel"), scopes: ["EXPORT"] }}
        addressOf={(secret) => spreadsheetAddress(view, location.origin, secret)}
      >
        <p className={styles.text}>
          {i18n.t(
            "In Excel: Data, then From Web. In Power BI: Get data, then Web. Paste the address; whenever you refresh, the list is as it stands. Such programs send no password, so the address itself holds a token that may do nothing but download.",
          )}
        </p>
      </AddressSection>
      <AddressSection
        id="feed"
        title={i18n.t("Changelog feed")}
        label={i18n.t("Atom feed")}
        make={i18n.t("Make this feed with a token")}
        token={{ name: i18n.t("Feed reader"), scopes: ["BACKLOG_READ"] }}
        addressOf={(secret) => feedAddress(location.origin, secret)}
      >
        <p className={styles.text}>
          <Trans
            id="For feed readers and chat tools: each delivered idea, why it mattered and whether it helped. The <0>changelog</0> is the same for people."
            components={{ 0: <Link href="/backlog/changelog" /> }}
          />
        </p>
      </AddressSection>
    </>
  );
}
