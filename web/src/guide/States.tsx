import { i18n } from "@lingui/core";
import { Inbox } from "lucide-react";
import { Button } from "../design/Button";
import { CodeBox } from "../design/CodeBox";
import { Disclosure } from "../design/Disclosure";
import { EmptyState } from "../design/EmptyState";
import { ErrorNote } from "../design/ErrorNote";
import { ListFoot } from "../design/ListFoot";
import { SkeletonText } from "../design/Skeleton";
import { showToast } from "../design/toasts";
import { Refusal, Unreachable } from "../graphql/failures";
import { Sample, Section } from "./Section";

/** What a place says before, without and instead of its content. */
export function States() {
  return (
    <Section
      id="states"
      title={i18n.t("Loading, empty, failed")}
      lead={i18n.t(
        "A place says what will be here and what to do. An error has words for people, and a way on.",
      )}
    >
      <Sample name="Loading" stack>
        <SkeletonText lines={4} label={i18n.t("Loading, as an example")} />
      </Sample>
      <Sample name="Empty" stack>
        <EmptyState
          icon={<Inbox size={28} aria-hidden />}
          title={i18n.t("No pain points yet")}
          level="h3"
          action={<Button look="primary">{i18n.t("Add the first")}</Button>}
        >
          {i18n.t("What customers say between workshops gathers here.")}
        </EmptyState>
      </Sample>
      <Sample name="Failed" stack>
        <ErrorNote
          error={new Refusal("DOOR_LOCKED", i18n.t("The door is locked. Ask the facilitator to open it."))}
        />
        <ErrorNote error={new Unreachable("no answer")} onRetry={() => showToast(i18n.t("Tried again."))} />
      </Sample>
      <Sample name={i18n.t("More of it")} stack>
        <ListFoot shown={50} of={1200} onMore={() => showToast(i18n.t("The next 50."))} />
        <Disclosure summary={i18n.t("How this is counted")}>
          <p>{i18n.t("Folded away until somebody asks.")}</p>
        </Disclosure>
        <CodeBox label={i18n.t("Address")} text="https://workshops.example.com/changelog.atom" />
      </Sample>
    </Section>
  );
}
