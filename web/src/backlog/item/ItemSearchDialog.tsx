import { i18n } from "@lingui/core";
import { Search } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "../../design/Button";
import { Dialog } from "../../design/Dialog";
import { ErrorNote } from "../../design/ErrorNote";
import { SkeletonText } from "../../design/Skeleton";
import { TextArea } from "../../design/TextArea";
import { TextField } from "../../design/TextField";
import { request } from "../../graphql/request";
import { ask } from "../ask";
import { type BacklogItem, itemOf } from "../items";
import { StatusBadge } from "../StatusBadge";
import { searchQuery } from "../searchQuery";
import { readView, type Tab } from "../view";
import { lengths } from "../words";
import styles from "./ItemSearchDialog.module.css";

/** What has the words, typos forgiven, best first; without words the newest. */
async function find(tab: Tab, text: string, signal: AbortSignal): Promise<readonly BacklogItem[]> {
  const words = text.trim();
  if (words === "")
    return (await ask({ ...readView(new URLSearchParams()), tab }, most, null, { signal })).items;
  const kinds = [tab === "ideas" ? ("IDEA" as const) : ("PAIN_POINT" as const)];
  const { search } = await request(searchQuery, { text: words, kinds, first: most }, { signal });
  return search.edges.map(({ node }) => itemOf(node)).filter((item) => item.status !== "MERGED");
}

const most = 20;

/** Finds another item by its words; where it matters why, asks for the reason, too. */
export function ItemSearchDialog({
  title,
  tab,
  action,
  explain,
  without,
  withReason,
  onPick,
  onClose,
}: {
  title: string;
  tab: Tab;
  /** On the button: `Merge`. */
  action: string;
  explain?: string;
  /** Not offered: itself, and what is linked already. */
  without: ReadonlySet<string>;
  withReason?: boolean;
  onPick: (item: BacklogItem, reason: string) => void;
  onClose: () => void;
}) {
  const [text, setText] = useState("");
  const [found, setFound] = useState<readonly BacklogItem[] | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [chosen, setChosen] = useState<BacklogItem | null>(null);
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);

  useEffect(() => {
    const abort = new AbortController();
    const timer = setTimeout(
      () =>
        find(tab, text, abort.signal).then(
          (items) => {
            setFound(items);
            setError(null);
          },
          (failure) => !abort.signal.aborted && setError(failure),
        ),
      text ? 200 : 0,
    );
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [text, tab]);

  const offered = found?.filter((item) => !without.has(item.id));
  const pick = () => {
    if (!chosen || (withReason && reason.trim() === "")) setMissing(true);
    else onPick(chosen, reason.trim());
  };
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button look="quiet" onPress={onClose}>
            {i18n.t("Cancel")}
          </Button>
          <Button look="primary" onPress={pick}>
            {action}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        {explain && <p className={styles.explain}>{explain}</p>}
        <div className={styles.search}>
          <Search size={17} aria-hidden className={styles.glass} />
          <TextField
            label={tab === "ideas" ? i18n.t("Find an idea") : i18n.t("Find a pain point")}
            labelHidden
            type="search"
            autoFocus
            value={text}
            onChange={setText}
            maxLength={200}
            placeholder={
              tab === "ideas" ? i18n.t("Find an idea by its words") : i18n.t("Find a pain point by its words")
            }
            inputClass={styles.input ?? ""}
          />
        </div>
        <ErrorNote error={error} />
        {offered ? (
          <fieldset className={styles.found}>
            <legend className="visually-hidden">{i18n.t("Found")}</legend>
            {offered.length === 0 && (
              <p className={styles.none}>{i18n.t("Nothing is found. Try other words.")}</p>
            )}
            {offered.map((item) => (
              <label key={item.id} className={styles.item} data-chosen={chosen?.id === item.id || undefined}>
                <input
                  type="radio"
                  name="item"
                  className={styles.radio}
                  checked={chosen?.id === item.id}
                  onChange={() => setChosen(item)}
                />
                <span className={styles.text} dir="auto">
                  {item.text ?? i18n.t("This text was erased.")}
                </span>
                <StatusBadge status={item.status} />
              </label>
            ))}
          </fieldset>
        ) : (
          !error && <SkeletonText lines={4} label={i18n.t("Loading items")} />
        )}
        {missing && !chosen && (
          <p className={styles.missing} role="alert">
            {i18n.t("Choose one of them.")}
          </p>
        )}
        {withReason && (
          <TextArea
            label={i18n.t("Reason")}
            value={reason}
            onChange={setReason}
            rows={2}
            maxLength={lengths.reason}
            hint={i18n.t("It stands in the history of both.")}
            error={missing && reason.trim() === "" ? i18n.t("Say why, for everybody who follows it.") : null}
          />
        )}
      </div>
    </Dialog>
  );
}
