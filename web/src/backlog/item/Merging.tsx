import { i18n } from "@lingui/core";
import { GitMerge, Undo2 } from "lucide-react";
import { useState } from "react";
import { Button } from "../../design/Button";
import { FormDialog } from "../../design/FormDialog";
import { TextArea } from "../../design/TextArea";
import { itemOf } from "../items";
import { lengths } from "../words";
import styles from "./ItemDetail.module.css";
import { ItemHeading } from "./ItemHeading";
import { ItemLink } from "./ItemLink";
import { ItemSearchDialog } from "./ItemSearchDialog";
import type { FoundItem } from "./itemDetailQuery";
import type { Run } from "./useRun";

/** What it is part of, what is part of it, and how that is changed. Nothing is lost: votes and supporters are added up. */
export function Merging({
  item,
  mayChange,
  run,
  onOpen,
}: {
  item: FoundItem;
  mayChange: boolean;
  run: Run;
  onOpen: ((id: string) => void) | undefined;
}) {
  const [asking, setAsking] = useState<"merge" | "unmerge" | null>(null);
  const inside = ("ideasInside" in item ? item.ideasInside : item.painPointsInside).nodes;
  const isIdea = item.__typename === "Idea";
  const { mergedInto } = item;
  const linkTo = (other: { id: string; text: string | null }) => (
    <ItemLink item={{ __typename: item.__typename, id: other.id }} className={styles.link} onOpen={onOpen}>
      <GitMerge size={16} aria-hidden />
      <span className={styles.linkText} dir="auto">
        {other.text ?? i18n.t("Erased")}
      </span>
    </ItemLink>
  );
  if (!mergedInto && inside.length === 0 && !mayChange) return null;
  return (
    <section className={styles.section} aria-labelledby={`merging-${item.id}`}>
      <div className={styles.titled}>
        <ItemHeading id={`merging-${item.id}`}>
          {mergedInto ? i18n.t("Part of") : i18n.t("Merged into it")}
        </ItemHeading>
        {mayChange &&
          (mergedInto ? (
            <Button
              size="small"
              look="quiet"
              icon={<Undo2 size={15} aria-hidden />}
              onPress={() => setAsking("unmerge")}
            >
              {i18n.t("Take it out again")}
            </Button>
          ) : (
            itemOf(item).status !== "MERGED" && (
              <Button
                size="small"
                look="quiet"
                icon={<GitMerge size={15} aria-hidden />}
                onPress={() => setAsking("merge")}
              >
                {i18n.t("Merge into another")}
              </Button>
            )
          ))}
      </div>
      {mergedInto && linkTo(mergedInto)}
      {!mergedInto && inside.length === 0 && (
        <p className={styles.small}>
          {isIdea ? i18n.t("No other idea is part of it.") : i18n.t("No other pain point is part of it.")}
        </p>
      )}
      {inside.length > 0 && (
        <ul className={styles.links}>
          {inside.map((other) => (
            <li key={other.id}>{linkTo(other)}</li>
          ))}
        </ul>
      )}
      {asking === "merge" && (
        <ItemSearchDialog
          title={isIdea ? i18n.t("Merge into another idea") : i18n.t("Merge into another pain point")}
          tab={isIdea ? "ideas" : "pain-points"}
          action={i18n.t("Merge")}
          explain={i18n.t(
            "“{text}” becomes part of the one you choose: votes and supporters count there, each person once. It can be taken out again.",
            { text: item.text ?? i18n.t("Erased") },
          )}
          withReason
          without={new Set([item.id])}
          onPick={(into, reason) => {
            setAsking(null);
            void run(
              "mergeItem",
              { itemId: item.id, intoId: into.id, reason },
              {
                done: i18n.t("Merged."),
                undo: () =>
                  void run("unmergeItem", { itemId: item.id, reason: i18n.t("The merge was taken back.") }),
              },
            );
          }}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === "unmerge" && (
        <UnmergeDialog
          onConfirm={(reason) => {
            setAsking(null);
            void run(
              "unmergeItem",
              { itemId: item.id, reason },
              {
                done: isIdea ? i18n.t("An idea of its own again.") : i18n.t("A pain point of its own again."),
              },
            );
          }}
          onClose={() => setAsking(null)}
        />
      )}
    </section>
  );
}

function UnmergeDialog({ onConfirm, onClose }: { onConfirm: (reason: string) => void; onClose: () => void }) {
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  return (
    <FormDialog
      title={i18n.t("Take it out again")}
      action={i18n.t("Take it out")}
      onSubmit={() => (reason.trim() === "" ? setMissing(true) : onConfirm(reason.trim()))}
      onClose={onClose}
    >
      <TextArea
        label={i18n.t("Reason")}
        autoFocus
        value={reason}
        onChange={setReason}
        maxLength={lengths.reason}
        hint={i18n.t("It gets the status back that it had. Its own votes and supporters go with it.")}
        error={missing && reason.trim() === "" ? i18n.t("Say why, for everybody who follows it.") : null}
      />
    </FormDialog>
  );
}
