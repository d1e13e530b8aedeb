import { Braces, ClipboardCopy, SquareTerminal } from "lucide-react";
import { Button } from "../../design/Button";
import { Menu } from "../../design/Menu";
import { showToast } from "../../design/toasts";
import type { BacklogView } from "../view";
import { asCurl, asText, graphiqlAddress } from "./asQuery";

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
      label="This list as a GraphQL query"
      entries={[
        {
          id: "query",
          label: "Copy query and variables",
          icon: <ClipboardCopy size={18} />,
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
          separated: true,
          onAction: () => window.open(graphiqlAddress(view), "_blank", "noopener"),
        },
      ]}
    >
      <Button icon={<Braces size={18} aria-hidden />}>Copy as GraphQL</Button>
    </Menu>
  );
}
