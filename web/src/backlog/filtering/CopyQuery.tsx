import { Braces, ClipboardCopy, Download, Link2, Share, SquareTerminal } from "lucide-react";
import { Button } from "../../design/Button";
import { Menu } from "../../design/Menu";
import { showToast } from "../../design/toasts";
import type { BacklogView } from "../view";
import { asCurl, asText, exportAddress, graphiqlAddress } from "./asQuery";

/** The list on the screen, for somebody who wants to ask the API for it. */
export function CopyQuery({ view }: { view: BacklogView }) {
  const copy = async (text: string, done: string) => {
    try {
      await navigator.clipboard.writeText(text);
      showToast(done, { tone: "positive" });
    } catch {
      showToast("This browser does not let the page copy. Open it in GraphiQL instead.", { tone: "danger" });
    }
  };
  return (
    <Menu
      label="This list elsewhere"
      entries={[
        {
          id: "link",
          label: "Copy link to this view",
          icon: <Link2 size={18} />,
          onAction: () => void copy(location.href, "Link copied."),
        },
        ...(["csv", "json"] as const).map((format) => ({
          id: format,
          label: `Download as ${format.toUpperCase()}`,
          icon: <Download size={18} />,
          onAction: () => location.assign(exportAddress(view, format)),
        })),
        {
          id: "query",
          label: "Copy as GraphQL query",
          icon: <ClipboardCopy size={18} />,
          separated: true,
          onAction: () => void copy(asText(view), "Query and variables copied."),
        },
        {
          id: "curl",
          label: "Copy as curl",
          icon: <SquareTerminal size={18} />,
          onAction: () =>
            void copy(
              asCurl(view, location.origin),
              "Command copied. Put your secret in COINNOVATION_SECRET.",
            ),
        },
        {
          id: "graphiql",
          label: "Open in GraphiQL",
          icon: <Braces size={18} />,
          onAction: () => window.open(graphiqlAddress(view), "_blank", "noopener"),
        },
      ]}
    >
      <Button icon={<Share size={17} aria-hidden />}>Share</Button>
    </Menu>
  );
}
