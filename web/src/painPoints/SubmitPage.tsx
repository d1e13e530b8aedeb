import { i18n } from "@lingui/core";
import { Eye } from "lucide-react";
import { EmptyState } from "../design/EmptyState";
import { SubmitForm } from "./SubmitForm";
import { WithViewer } from "./WithViewer";

/** Brings a pain point up between workshops, in a minute. */
export default function SubmitPage() {
  return (
    <WithViewer title={i18n.t("New pain point")} width="wide">
      {(viewer) =>
        viewer.maySubmit ? (
          <SubmitForm viewer={viewer} />
        ) : (
          <EmptyState level="h1" icon={<Eye size={28} />} title={i18n.t("You look on here")}>
            {i18n.t(
              "Pain points are brought up by those who write and vote in a workshop. Ask your facilitator for a link that gives you such a seat.",
            )}
          </EmptyState>
        )
      }
    </WithViewer>
  );
}
