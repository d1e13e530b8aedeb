import { i18n } from "@lingui/core";
import { Download } from "lucide-react";
import type { Tab } from "../../backlog/view";
import { buttonClass } from "../../design/Button";
import { Disclosure } from "../../design/Disclosure";
import styles from "../Integrations.module.css";
import { columnsOf, exampleOf } from "./columns";

/** Which columns a file may have, and one to begin with. */
export function Columns({ kind }: { kind: Tab }) {
  return (
    <Disclosure summary={i18n.t("Which columns a file may have")}>
      <div className={styles.stack}>
        <dl className={styles.factList} data-bare>
          {columnsOf(kind).map(({ name, detail }) => (
            <div key={name}>
              <dt>
                <code>{name}</code>
              </dt>
              <dd>{detail}</dd>
            </div>
          ))}
        </dl>
        <p className={styles.text}>
          {i18n.t("Other columns are passed over, so that the file of an export can be imported as it is.")}
        </p>
        <div>
          <a
            className={buttonClass({ size: "small" })}
            href={`data:text/csv;charset=utf-8,${encodeURIComponent(exampleOf(kind))}`}
            download={`${kind}-example.csv`}
          >
            <Download size={15} aria-hidden />
            {i18n.t("Download an example")}
          </a>
        </div>
      </div>
    </Disclosure>
  );
}
