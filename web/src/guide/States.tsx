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
      title="Loading, empty, failed"
      lead="A place says what will be here and what to do. An error has words for people, and a way on."
    >
      <Sample name="Loading" stack>
        <SkeletonText lines={4} label="Loading, as an example" />
      </Sample>
      <Sample name="Empty" stack>
        <EmptyState
          icon={<Inbox size={28} aria-hidden />}
          title="No pain points yet"
          level="h3"
          action={<Button look="primary">Add the first</Button>}
        >
          What customers say between workshops gathers here.
        </EmptyState>
      </Sample>
      <Sample name="Failed" stack>
        <ErrorNote
          error={new Refusal("DOOR_LOCKED", "The door is locked. Ask the facilitator to open it.")}
        />
        <ErrorNote error={new Unreachable()} onRetry={() => showToast("Tried again.")} />
      </Sample>
      <Sample name="More of it" stack>
        <ListFoot shown={50} of={1200} onMore={() => showToast("The next 50.")} />
        <Disclosure summary="How this is counted">
          <p>Folded away until somebody asks.</p>
        </Disclosure>
        <CodeBox label="Address" text="https://workshops.example.com/changelog.atom" />
      </Sample>
    </Section>
  );
}
