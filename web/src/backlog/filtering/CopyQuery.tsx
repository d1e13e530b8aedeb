import { i18n } from "@lingui/core";
import { Braces, ClipboardCopy, Download, FileSpreadsheet, Link2, Share, SquareTerminal } from "lucide-react";
import { Button } from "../../design/Button";
import { copyText } from "../../design/copyText";
import { Menu } from "../../design/Menu";
import { navigate } from "../../routing/location";
import { type BacklogView, writeView } from "../view";
import { asCurl, asText, exportAddress, graphiqlAddress } from "./asQuery";
import styles from "./CopyQuery.module.css";

/** The list on the screen, for somebody who wants to ask the API for it. */
export function CopyQuery({ view, wholeBacklog }: { view: BacklogView; wholeBacklog: boolean }) {
  const copy = (text: string, done: string) => copyText(text, done, i18n.t("Open it in GraphiQL instead."));
  return (
    <Menu
      label={i18n.t("This list elsewhere")}
      entries={[
        {
          id: "link",
          label: i18n.t("Copy link to this view"),
          icon: <Link2 size={18} />,
          onAction: () => void copy(location.href, i18n.t("Link copied.")),
        },
        ...(["csv", "json"] as const).map((format) => ({
          id: format,
          label: i18n.t("Download as {format}", { format: format.toUpperCase() }),
          icon: <Download size={18} />,
          onAction: () => location.assign(exportAddress(view, format)),
        })),
        // Such an address holds a token that reads the whole backlog.
        ...(wholeBacklog
          ? [
              {
                id: "spreadsheet",
                label: i18n.t("Address for Excel or Power BI"),
                icon: <FileSpreadsheet size={18} />,
                onAction: () => navigate(`/backlog/integrations/export?${writeView(view)}`),
              },
            ]
          : []),
        {
          id: "query",
          label: i18n.t("Copy as GraphQL query"),
          icon: <ClipboardCopy size={18} />,
          separated: true,
          onAction: () => void copy(asText(view), i18n.t("Query and variables copied.")),
        },
        {
          id: "curl",
          label: i18n.t("Copy as curl"),
          icon: <SquareTerminal size={18} />,
          onAction: () =>
            void copy(
              asCurl(view, location.origin),
              i18n.t("Command copied. Put your secret in COINNOVATION_SECRET."),
            ),
        },
        {
          id: "graphiql",
          label: i18n.t("Open in GraphiQL"),
          icon: <Braces size={18} />,
          onAction: () => window.open(graphiqlAddress(view), "_blank", "noopener"),
        },
      ]}
    >
      <Button icon={<Share size={17} aria-hidden />} className={styles.button ?? ""}>
        <span className={styles.word}>{i18n.t("Share")}</span>
      </Button>
    </Menu>
  );
}
