import { FollowedItems } from "./FollowedItems";
import { WithViewer } from "./WithViewer";

/** What the reader's organization brought up and what the reader supports, and what became of it. */
export default function PainPointsPage() {
  return (
    <WithViewer title="Pain points" width="wide">
      {(viewer) => <FollowedItems viewer={viewer} />}
    </WithViewer>
  );
}
