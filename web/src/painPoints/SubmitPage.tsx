import { Eye } from "lucide-react";
import { EmptyState } from "../design/EmptyState";
import { SubmitForm } from "./SubmitForm";
import { WithViewer } from "./WithViewer";

/** Brings a pain point up between workshops, in a minute. */
export default function SubmitPage() {
  return (
    <WithViewer title="New pain point" width="wide">
      {(viewer) =>
        viewer.maySubmit ? (
          <SubmitForm viewer={viewer} />
        ) : (
          <EmptyState level="h1" icon={<Eye size={28} />} title="You look on here">
            Pain points are brought up by those who write and vote in a workshop. Ask your facilitator for a
            link that gives you such a seat.
          </EmptyState>
        )
      }
    </WithViewer>
  );
}
