import { i18n } from "@lingui/core";
import { MessageSquare, Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { useAsk } from "../../design/Ask";
import { Button } from "../../design/Button";
import { agoText } from "../../design/dates";
import { Form } from "../../design/Form";
import { IconButton } from "../../design/IconButton";
import { SideBadge } from "../../design/SideBadge";
import { TextArea } from "../../design/TextArea";
import { AttemptIds } from "../../graphql/attemptIds";
import { commentKeys, idsKeys } from "../../storage/keys";
import { useKept, useKeptText } from "../../storage/useKept";
import styles from "./Conversation.module.css";
import shared from "./ItemDetail.module.css";
import { ItemHeading } from "./ItemHeading";
import type { Comment, FoundItem } from "./itemDetailQuery";
import type { Run } from "./useRun";

const longest = 2000;

/** What both sides write about it, oldest first. */
export function Conversation({
  item,
  writer,
  run,
}: {
  item: FoundItem;
  /** The seat from which the reader writes, or "team"; null: they only read. */
  writer: string | null;
  run: Run;
}) {
  const { nodes, totalCount } = item.comments;
  return (
    <section className={shared.section} aria-labelledby={`conversation-${item.id}`}>
      <ItemHeading id={`conversation-${item.id}`}>
        {i18n.t("Conversation")}
        {totalCount > 0 && ` (${totalCount})`}
      </ItemHeading>
      {nodes.length === 0 && (
        <p className={shared.small}>
          {i18n.t("Nobody has written yet. Vendor and customer both read what stands here.")}
        </p>
      )}
      <ol className={styles.comments}>
        {nodes.map((comment) => (
          <CommentRow key={comment.id} comment={comment} itemId={item.id} writer={writer} run={run} />
        ))}
      </ol>
      {writer && <NewComment itemId={item.id} writer={writer} run={run} />}
    </section>
  );
}

function NewComment({ itemId, writer, run }: { itemId: string; writer: string; run: Run }) {
  const { text, setText, sent } = useKeptText(commentKeys(writer) + itemId);
  const [pending, setPending] = useState(false);
  const [ids] = useState(() => new AttemptIds(["commentId"], `${idsKeys(writer)}comment.${itemId}`));
  const write = async () => {
    const words = text.trim();
    if (words === "" || pending) return;
    setPending(true);
    const comment = { itemId, commentId: ids.get().commentId, text: words };
    if (await run("writeComment", comment, { ids })) sent(words);
    setPending(false);
  };
  return (
    <Form className={styles.form} onSubmit={write}>
      <TextArea
        label={i18n.t("Write to everybody who may see it")}
        hideLabel
        placeholder={i18n.t("Write to everybody who may see it")}
        rows={2}
        value={text}
        onChange={setText}
        maxLength={longest}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void write();
        }}
      />
      {text.trim() !== "" && (
        <Button
          type="submit"
          size="small"
          look="primary"
          isPending={pending}
          icon={<MessageSquare size={15} aria-hidden />}
        >
          {i18n.t("Send")}
        </Button>
      )}
    </Form>
  );
}

function CommentRow({
  comment,
  itemId,
  writer,
  run,
}: {
  comment: Comment;
  itemId: string;
  writer: string | null;
  run: Run;
}) {
  const { ask, asking } = useAsk();
  const [editing, setEditing] = useKept(`${commentKeys(writer ?? "")}${itemId}.${comment.id}`);
  const who = comment.byProductTeam
    ? i18n.t("Product team")
    : (comment.authorName ?? comment.organization?.name ?? i18n.t("Somebody"));
  const key = { itemId, commentId: comment.id };
  const save = async () => {
    const words = editing?.trim();
    if (words && (await run("editComment", { ...key, text: words })))
      // What was typed meanwhile stays.
      setEditing((before) => (before?.trim() === words ? null : before));
  };
  return (
    <li className={styles.comment}>
      <header className={styles.head}>
        {comment.side && !comment.byProductTeam ? (
          <SideBadge side={comment.side} label={who} plain />
        ) : (
          <span className={styles.who}>{who}</span>
        )}
        <time dateTime={comment.writtenAt} className={shared.small}>
          {agoText(comment.writtenAt)}
          {comment.editedAt && !comment.withdrawnAt && i18n.t(", edited")}
        </time>
        {comment.mine && !comment.withdrawnAt && comment.text !== null && (
          <span className={styles.tools}>
            <IconButton
              size="small"
              label={i18n.t("Edit what I wrote")}
              icon={<Pencil size={14} aria-hidden />}
              onPress={() => setEditing(comment.text)}
            />
            <IconButton
              size="small"
              label={i18n.t("Withdraw what I wrote")}
              icon={<Trash2 size={14} aria-hidden />}
              onPress={() =>
                ask({
                  title: i18n.t("Withdraw what you wrote?"),
                  confirm: i18n.t("Withdraw it"),
                  text: i18n.t(
                    "Its words are gone for everybody and do not come back. That something was written stays, and when.",
                  ),
                  deed: () => run("withdrawComment", key, { done: i18n.t("Withdrawn.") }),
                })
              }
            />
          </span>
        )}
      </header>
      {editing === null ? (
        <p className={comment.text === null ? shared.small : styles.text} dir="auto">
          {comment.text ??
            (comment.withdrawnAt ? i18n.t("Withdrawn by its author.") : i18n.t("This text was erased."))}
        </p>
      ) : (
        <Form className={styles.form} onSubmit={save}>
          <TextArea
            label={i18n.t("What you wrote")}
            hideLabel
            autoFocus
            value={editing}
            onChange={setEditing}
            maxLength={longest}
            rows={2}
          />
          <div className={styles.buttons}>
            <Button size="small" look="quiet" onPress={() => setEditing(null)}>
              {i18n.t("Cancel")}
            </Button>
            <Button size="small" look="primary" type="submit">
              {i18n.t("Save")}
            </Button>
          </div>
        </Form>
      )}
      {asking}
    </li>
  );
}
