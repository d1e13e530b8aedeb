import { i18n } from "@lingui/core";
import { FollowedItems } from "./FollowedItems";
import { WithViewer } from "./WithViewer";

/** What the reader's organization brought up and what the reader supports, and what became of it. */
export default function PainPointsPage() {
  return (
    <WithViewer title={i18n.t("Pain points")} width="wide">
      {(viewer) => <FollowedItems viewer={viewer} />}
    </WithViewer>
  );
}
