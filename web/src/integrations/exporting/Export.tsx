import { Download } from "lucide-react";
import { exportAddress } from "../../backlog/filtering/asQuery";
import { tabOptions } from "../../backlog/tabs";
import { activeFields, readView, type Tab, writeView } from "../../backlog/view";
import { buttonClass } from "../../design/Button";
import { Segmented } from "../../design/Segmented";
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
    ...(view.search ? [`“${view.search}”`] : []),
    ...activeFields(view).map((field) => field.label.toLowerCase()),
  ];
  const go = (query: string) => navigate(query ? `${location.pathname}?${query}` : location.pathname);
  const backlog = writeView(view);
  return (
    <>
      <PageHead
        title="Export"
        lead="The backlog as a file, as an address for a spreadsheet, and the changelog as a feed."
      />
      <div className={styles.stack}>
        <div>
          <Segmented<Tab>
            label="What to export"
            value={view.tab}
            options={tabOptions}
            onChange={(tab) => go(writeView({ ...view, tab, layout: "table" }))}
          />
        </div>
        {narrowed.length > 0 && (
          <p className={styles.sectionHead}>
            <span>Narrowed by {narrowed.join(", ")}.</span>
            <Link
              href={`${location.pathname}${view.tab === "ideas" ? "?tab=ideas" : ""}`}
              className={buttonClass({ size: "small" })}
            >
              Take everything
            </Link>
          </p>
        )}
        <div className={styles.words}>
          {(["csv", "json"] as const).map((format) => (
            <a key={format} href={exportAddress(view, format)} download className={buttonClass({})}>
              <Download size={17} aria-hidden />
              Download as {format.toUpperCase()}
            </a>
          ))}
        </div>
        <p className={styles.text}>
          Filters and order are taken from the backlog:{" "}
          <Link href={backlog ? `/backlog?${backlog}` : "/backlog"}>narrow it there</Link>, then choose
          “Share”.
        </p>
      </div>
      <AddressSection
        id="spreadsheet"
        title="Excel and Power BI"
        label="Address"
        token={{ name: "Excel", scopes: ["EXPORT"] }}
        addressOf={(secret) => spreadsheetAddress(view, location.origin, secret)}
      >
        <p className={styles.text}>
          In Excel: Data, then From Web. In Power BI: Get data, then Web. Paste the address; whenever you
          refresh, the list is as it stands. Such programs send no password, so the address itself holds a
          token that may do nothing but download.
        </p>
      </AddressSection>
      <AddressSection
        id="feed"
        title="Changelog feed"
        label="Atom feed"
        token={{ name: "Feed reader", scopes: ["BACKLOG_READ"] }}
        addressOf={(secret) => feedAddress(location.origin, secret)}
      >
        <p className={styles.text}>
          For feed readers and chat tools: each delivered idea, why it mattered and whether it helped. The{" "}
          <Link href="/backlog/changelog">changelog</Link> is the same for people.
        </p>
      </AddressSection>
    </>
  );
}
