import { i18n } from "@lingui/core";
import { Trans } from "@lingui/react";
import { CircleDot, Rocket, Shapes, Tag, User, X } from "lucide-react";
import { useState } from "react";
import { createPortal } from "react-dom";
import { Button } from "../../design/Button";
import { IconButton } from "../../design/IconButton";
import { StatusDialog } from "../item/StatusDialog";
import { WordPicker } from "../item/WordPicker";
import type { BacklogItem } from "../items";
import { countText } from "../tabs";
import type { Words } from "../useWords";
import type { Tab } from "../view";
import { lengths } from "../words";
import styles from "./BulkBar.module.css";
import type { BulkEdit } from "./useBulkEdit";

/** What can be done with all that is selected, at the bottom of the screen. */
export function BulkBar({
  tab,
  items,
  words,
  bulk,
  onClear,
}: {
  tab: Tab;
  items: readonly BacklogItem[];
  words: Words;
  bulk: BulkEdit;
  onClear: () => void;
}) {
  const [asking, setAsking] = useState(false);
  const many = countText(tab, items.length);
  const shared = (get: (item: BacklogItem) => string | null): string[] => {
    const values = new Set(items.map(get));
    const [value] = values;
    return values.size === 1 && value ? [value] : [];
  };
  const tagged = (tag: string) => items.every((item) => item.tags.includes(tag));
  const everywhere = items[0]?.tags.filter(tagged) ?? [];
  const face = (label: string, icon: React.ReactNode) => (
    <Button size="small" look="quiet" icon={icon} className={styles.button ?? ""} isDisabled={bulk.pending}>
      <span className={styles.word}>{label}</span>
    </Button>
  );
  // Beside the page, so that it stays in sight whatever is scrolled.
  return createPortal(
    <section className={styles.bar} aria-label={i18n.t("Selection")}>
      <p className={styles.count} role="status">
        <Trans id="<0>{count}</0> selected" values={{ count: items.length }} components={{ 0: <strong /> }} />
      </p>
      <div className={styles.tools}>
        <Button
          size="small"
          look="quiet"
          className={styles.button ?? ""}
          icon={<CircleDot size={16} aria-hidden />}
          isPending={bulk.pending}
          onPress={() => setAsking(true)}
        >
          <span className={styles.word}>{i18n.t("Status")}</span>
        </Button>
        <WordPicker
          label={i18n.t("Tags")}
          many
          placement="top start"
          trigger={face(i18n.t("Tags"), <Tag size={16} aria-hidden />)}
          words={words.tags}
          chosen={everywhere}
          maxLength={lengths.tag}
          onPick={(tag) =>
            void bulk.run(tagged(tag) ? { removeTags: [tag] } : { addTags: [tag.toLocaleLowerCase()] }, items)
          }
        />
        <WordPicker
          label={i18n.t({ id: "owner.item", message: "Owner" })}
          placement="top start"
          trigger={face(i18n.t({ id: "owner.item", message: "Owner" }), <User size={16} aria-hidden />)}
          words={words.owners}
          chosen={shared((item) => item.owner)}
          maxLength={lengths.owner}
          onPick={(owner) => void bulk.run({ owner }, items)}
          onClear={() => void bulk.run({ owner: null }, items)}
        />
        <WordPicker
          label={i18n.t("Theme")}
          placement="top start"
          trigger={face(i18n.t("Theme"), <Shapes size={16} aria-hidden />)}
          words={words.themes}
          chosen={shared((item) => item.theme)}
          maxLength={lengths.theme}
          onPick={(theme) => void bulk.run({ theme }, items)}
          onClear={() => void bulk.run({ theme: null }, items)}
        />
        {tab === "ideas" && (
          <WordPicker
            label={i18n.t("Release")}
            placement="top start"
            trigger={face(i18n.t("Release"), <Rocket size={16} aria-hidden />)}
            words={words.releases}
            chosen={shared((item) => ("release" in item ? item.release : null))}
            maxLength={lengths.release}
            onPick={(release) => void bulk.run({ release }, items)}
            onClear={() => void bulk.run({ release: null }, items)}
          />
        )}
      </div>
      <IconButton
        size="small"
        label={i18n.t("Let go of the selection")}
        className={styles.button ?? ""}
        icon={<X size={17} aria-hidden />}
        onPress={onClear}
      />
      {asking && (
        <StatusDialog
          tab={tab}
          what={
            items.length === 1
              ? (items[0]?.text ?? many)
              : i18n.t("{many}, all with the same reason.", { many })
          }
          initial={null}
          onConfirm={(status, reason) => {
            setAsking(false);
            void bulk.run({ status, reason }, items);
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </section>,
    document.body,
  );
}
