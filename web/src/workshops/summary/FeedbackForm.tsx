import { i18n } from "@lingui/core";
import { useState } from "react";
import { Button } from "../../design/Button";
import { Form } from "../../design/Form";
import { TextArea } from "../../design/TextArea";
import { showToast } from "../../design/toasts";
import { useWorkshop } from "../useWorkshop";
import styles from "./Feedback.module.css";

const longest = 500;

interface Said {
  like: string | null;
  wish: string | null;
}

/** I like, I wish: one of both will do, and it can be changed and taken back. */
export function FeedbackForm({ said, onChanged }: { said: Said | null; onChanged: () => void }) {
  const { run } = useWorkshop();
  const [like, setLike] = useState(said?.like ?? "");
  const [wish, setWish] = useState(said?.wish ?? "");
  const [pending, setPending] = useState(false);
  const changed = like.trim() !== (said?.like ?? "") || wish.trim() !== (said?.wish ?? "");
  const give = async () => {
    setPending(true);
    const given = await run("giveFeedback", { like: like.trim(), wish: wish.trim() });
    setPending(false);
    if (!given) return;
    showToast(i18n.t("Thank you. Those who facilitated read it without your name."), { tone: "positive" });
    onChanged();
  };
  const takeBack = async () => {
    if (!(await run("takeFeedbackBack", {}))) return;
    // What was typed meanwhile stays.
    setLike((now) => (now === like ? "" : now));
    setWish((now) => (now === wish ? "" : now));
    onChanged();
    showToast(i18n.t("Taken back. Nobody reads it."), {
      action: {
        label: i18n.t("Undo"),
        run: async () => {
          if (!(await run("giveFeedback", { like: said?.like ?? "", wish: said?.wish ?? "" }))) return;
          setLike(said?.like ?? "");
          setWish(said?.wish ?? "");
          onChanged();
        },
      },
    });
  };
  return (
    <Form className={styles.form} onSubmit={give}>
      <TextArea label={i18n.t("I like")} value={like} onChange={setLike} maxLength={longest} rows={3} />
      <TextArea label={i18n.t("I wish")} value={wish} onChange={setWish} maxLength={longest} rows={3} />
      <div className={styles.foot}>
        <Button
          type="submit"
          look="primary"
          isPending={pending}
          isDisabled={!changed || !(like.trim() || wish.trim())}
        >
          {said ? i18n.t("Change it") : i18n.t("Tell them")}
        </Button>
        {said && (
          <Button look="quiet" onPress={() => void takeBack()}>
            {i18n.t("Take it back")}
          </Button>
        )}
      </div>
    </Form>
  );
}
