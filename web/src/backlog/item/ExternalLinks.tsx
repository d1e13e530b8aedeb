import { i18n } from "@lingui/core";
import { Bug, FileText, Paperclip, Plus, X } from "lucide-react";
import { useState } from "react";
import { Button } from "../../design/Button";
import { Form } from "../../design/Form";
import { IconButton } from "../../design/IconButton";
import { Select } from "../../design/Select";
import { TextField } from "../../design/TextField";
import { AttemptIds } from "../../graphql/attemptIds";
import { newId } from "../../graphql/newId";
import { lengths } from "../words";
import styles from "./ItemDetail.module.css";
import { ItemHeading } from "./ItemHeading";
import type { FoundItem, ItemLink } from "./itemDetailQuery";
import forms from "./StatusForm.module.css";
import type { Run } from "./useRun";

const kinds: Record<ItemLink["kind"], { label: string; icon: typeof Bug }> = {
  ISSUE: { label: i18n.t("Ticket"), icon: Bug },
  DOCUMENT: { label: i18n.t("Document"), icon: FileText },
  ATTACHMENT: { label: i18n.t("Attachment"), icon: Paperclip },
};

/** Tickets and documents elsewhere. */
export function ExternalLinks({ item, mayChange, run }: { item: FoundItem; mayChange: boolean; run: Run }) {
  const [adding, setAdding] = useState(false);
  if (item.links.length === 0 && !mayChange) return null;
  return (
    <section className={styles.section} aria-labelledby={`elsewhere-${item.id}`}>
      <div className={styles.titled}>
        <ItemHeading id={`elsewhere-${item.id}`}>{i18n.t("Links")}</ItemHeading>
        {mayChange && !adding && (
          <Button
            size="small"
            look="quiet"
            icon={<Plus size={15} aria-hidden />}
            onPress={() => setAdding(true)}
          >
            {i18n.t("Add a link")}
          </Button>
        )}
      </div>
      {item.links.length === 0 && !adding && (
        <p className={styles.small}>{i18n.t("No ticket and no document yet.")}</p>
      )}
      <ul className={styles.links}>
        {item.links.map((link) => {
          const { icon: Icon, label } = kinds[link.kind];
          return (
            <li key={link.id} className={styles.linked}>
              <a
                href={link.url ?? undefined}
                className={styles.link}
                target="_blank"
                rel="noopener noreferrer"
              >
                <Icon size={16} aria-hidden />
                <span className={styles.linkText} dir="auto">
                  {link.title ?? i18n.t("Erased")}
                </span>
                <span className={styles.small}>{label}</span>
              </a>
              {mayChange && (
                <IconButton
                  size="small"
                  label={i18n.t("Take the link away: {title}", { title: link.title ?? i18n.t("erased") })}
                  icon={<X size={15} aria-hidden />}
                  onPress={() =>
                    void run(
                      "unlinkItem",
                      { itemId: item.id, linkId: link.id },
                      {
                        done: i18n.t("Link taken away."),
                        undo: () =>
                          void run("linkItem", {
                            itemId: item.id,
                            linkId: newId(),
                            kind: link.kind,
                            title: link.title ?? "",
                            url: link.url ?? "",
                          }),
                      },
                    )
                  }
                />
              )}
            </li>
          );
        })}
      </ul>
      {adding && <LinkForm itemId={item.id} run={run} onClose={() => setAdding(false)} />}
    </section>
  );
}

function LinkForm({ itemId, run, onClose }: { itemId: string; run: Run; onClose: () => void }) {
  const [kind, setKind] = useState<ItemLink["kind"]>("ISSUE");
  const [title, setTitle] = useState("");
  const [url, setUrl] = useState("");
  const [missing, setMissing] = useState(false);
  const [pending, setPending] = useState(false);
  const [ids] = useState(() => new AttemptIds(["linkId"]));
  const isUrl = /^https?:\/\/\S+$/i.test(url.trim());
  const link = async () => {
    if (title.trim() === "" || !isUrl) return setMissing(true);
    setPending(true);
    const added = { itemId, linkId: ids.get().linkId, kind, title: title.trim(), url: url.trim() };
    const done = await run("linkItem", added, { done: i18n.t("Linked."), ids });
    setPending(false);
    if (done) onClose();
  };
  return (
    <Form className={forms.form} onSubmit={link}>
      <Select
        label={i18n.t("Kind")}
        value={kind}
        options={(Object.keys(kinds) as ItemLink["kind"][]).map((value) => ({
          value,
          label: kinds[value].label,
        }))}
        onChange={setKind}
      />
      <TextField
        label={i18n.t("Title")}
        value={title}
        onChange={setTitle}
        maxLength={lengths.linkTitle}
        autoFocus
        error={missing && title.trim() === "" ? i18n.t("Say what it is.") : null}
      />
      <TextField
        label={i18n.t("Address")}
        type="url"
        value={url}
        onChange={setUrl}
        maxLength={lengths.url}
        placeholder="https://"
        error={missing && !isUrl ? i18n.t("An address that begins with http:// or https://.") : null}
      />
      <div className={forms.buttons}>
        <Button size="small" look="quiet" onPress={onClose}>
          {i18n.t("Cancel")}
        </Button>
        <Button size="small" type="submit" look="primary" isPending={pending}>
          {i18n.t("Add the link")}
        </Button>
      </div>
    </Form>
  );
}
