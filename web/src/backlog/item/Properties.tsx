import { i18n } from "@lingui/core";
import { Pencil, Plus, X } from "lucide-react";
import { Button as AriaButton } from "react-aria-components/Button";
import type { Words } from "../useWords";
import { lengths } from "../words";
import type { FoundItem } from "./itemDetailQuery";
import styles from "./Properties.module.css";
import { SharedWith } from "./SharedWith";
import type { Run } from "./useRun";
import { WordPicker } from "./WordPicker";

/** Who looks after it, where it belongs, when it is planned for: each changed where it stands. */
export function Properties({
  item,
  words,
  mayChange,
  run,
}: {
  item: FoundItem;
  words: Words;
  mayChange: boolean;
  run: Run;
}) {
  const itemId = item.id;
  const owner = (to: string | null) =>
    run(
      "assignOwner",
      { itemId, owner: to },
      {
        done: to ? i18n.t("{to} looks after it.", { to }) : i18n.t("Nobody looks after it."),
        undo: () => void run("assignOwner", { itemId, owner: item.owner }),
      },
    );
  const theme = (to: string | null) =>
    run(
      "setTheme",
      { itemId, theme: to },
      {
        done: to ? i18n.t("Theme: {to}.", { to }) : i18n.t("In no theme."),
        undo: () => void run("setTheme", { itemId, theme: item.theme }),
      },
    );
  return (
    <dl className={styles.properties}>
      <Property label={i18n.t({ id: "owner.item", message: "Owner" })}>
        <Word
          label={i18n.t({ id: "owner.item", message: "Owner" })}
          value={item.owner}
          words={words.owners}
          maxLength={lengths.owner}
          mayChange={mayChange}
          onChange={(to) => void owner(to)}
        />
      </Property>
      <Property label={i18n.t("Theme")}>
        <Word
          label={i18n.t("Theme")}
          value={item.theme}
          words={words.themes}
          maxLength={lengths.theme}
          mayChange={mayChange}
          onChange={(to) => void theme(to)}
        />
      </Property>
      {item.__typename === "Idea" && (
        <Property label={i18n.t("Release")}>
          <Word
            label={i18n.t("Release")}
            value={item.release}
            words={words.releases}
            maxLength={lengths.release}
            mayChange={mayChange}
            onChange={(to) =>
              void run(
                "planRelease",
                { ideaId: itemId, release: to },
                {
                  done: to ? i18n.t("Planned for {to}.", { to }) : i18n.t("Planned for no release."),
                  undo: () => void run("planRelease", { ideaId: itemId, release: item.release }),
                },
              )
            }
          />
        </Property>
      )}
      {item.__typename === "Idea" && item.workshop === null && item.organization === null && (
        <Property label={i18n.t("Shown to")}>
          <SharedWith ideaId={itemId} isShared={item.sharedAt !== null} mayChange={mayChange} run={run} />
        </Property>
      )}
      {item.externalId !== null && (
        <Property label={i18n.t("Elsewhere")}>
          <span className={styles.text}>{item.externalId}</span>
        </Property>
      )}
      <Property label={i18n.t("Tags")}>
        <ul className={styles.tags} aria-label={i18n.t("Tags")}>
          {item.tags.map((tag) => (
            <li key={tag} className={styles.tag}>
              {tag}
              {mayChange && (
                <AriaButton
                  className={styles.remove ?? ""}
                  aria-label={i18n.t("Take the tag {tag} away", { tag })}
                  onPress={() =>
                    void run(
                      "tagItem",
                      { itemId, remove: [tag] },
                      {
                        done: i18n.t("No longer tagged {tag}.", { tag }),
                        undo: () => void run("tagItem", { itemId, add: [tag] }),
                      },
                    )
                  }
                >
                  <X size={13} aria-hidden />
                </AriaButton>
              )}
            </li>
          ))}
          {item.tags.length === 0 && !mayChange && (
            <li className={styles.none}>{i18n.t({ id: "none.value", message: "None" })}</li>
          )}
          {mayChange && (
            <li>
              <WordPicker
                label={i18n.t("Tags")}
                many
                words={words.tags}
                chosen={item.tags}
                maxLength={lengths.tag}
                onPick={(word) => {
                  const tag = word.toLocaleLowerCase();
                  void run("tagItem", {
                    itemId,
                    ...(item.tags.includes(tag) ? { remove: [tag] } : { add: [tag] }),
                  });
                }}
                trigger={
                  <AriaButton className={styles.add ?? ""} aria-label={i18n.t("Add a tag")}>
                    <Plus size={15} aria-hidden />
                    {item.tags.length === 0 && i18n.t("Add a tag")}
                  </AriaButton>
                }
              />
            </li>
          )}
        </ul>
      </Property>
    </dl>
  );
}

function Property({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className={styles.property}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Word({
  label,
  value,
  words,
  maxLength,
  mayChange,
  onChange,
}: {
  label: string;
  value: string | null;
  words: readonly string[];
  maxLength: number;
  mayChange: boolean;
  onChange: (value: string | null) => void;
}) {
  if (!mayChange)
    return (
      <span className={value ? styles.text : styles.none}>
        {value ?? i18n.t({ id: "none.value", message: "None" })}
      </span>
    );
  return (
    <WordPicker
      label={label}
      words={words}
      chosen={value ? [value] : []}
      maxLength={maxLength}
      onPick={onChange}
      onClear={() => onChange(null)}
      trigger={
        <AriaButton
          className={styles.value ?? ""}
          aria-label={i18n.t("{label}: {value}. Change", { label, value: value ?? i18n.t("none") })}
        >
          <span className={value ? styles.text : styles.none}>
            {value ?? i18n.t({ id: "none.value", message: "None" })}
          </span>
          <Pencil size={13} aria-hidden />
        </AriaButton>
      }
    />
  );
}
