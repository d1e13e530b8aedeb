import { i18n } from "@lingui/core";
import { Keyboard } from "lucide-react";
import { IconButton } from "../design/IconButton";
import { IntegrationsLink } from "../integrations/IntegrationsLink";
import styles from "./BacklogPage.module.css";
import { ChangelogLink } from "./changelog/ChangelogLink";
import { CopyQuery } from "./filtering/CopyQuery";
import { LiveSign } from "./LiveSign";
import type { Connection } from "./useChanges";
import type { BacklogView } from "./view";

export function BacklogHead({
  view,
  turn,
  connection,
  wholeBacklog,
  onHelp,
}: {
  view: BacklogView;
  /** Grows when something changed. */
  turn: number;
  connection: Connection;
  /** Whether the reader is the product team. */
  wholeBacklog: boolean;
  onHelp: () => void;
}) {
  return (
    <header className={styles.head}>
      <h1 className={styles.title}>{i18n.t("Backlog")}</h1>
      <LiveSign connection={connection} />
      <div className={styles.headActions}>
        <ChangelogLink turn={turn} />
        {wholeBacklog && <IntegrationsLink />}
        <CopyQuery view={view} wholeBacklog={wholeBacklog} />
        <IconButton
          label={i18n.t("Keys")}
          className={styles.keys ?? ""}
          icon={<Keyboard size={18} />}
          onPress={onHelp}
        />
      </div>
    </header>
  );
}
