import { i18n } from "@lingui/core";
import { graphql, type ResultOf } from "../../graphql/graphql";
import { useQuery } from "../../graphql/useQuery";
import { useWorkshop } from "../useWorkshop";
import styles from "./Feedback.module.css";
import { FeedbackForm } from "./FeedbackForm";

const feedbackQuery = graphql(`
  query Feedback($id: ID!) {
    workshop(id: $id) {
      ownFeedback {
        like
        wish
      }
      feedback {
        answers
        likes
        wishes
      }
    }
  }
`);

type Answers = NonNullable<NonNullable<ResultOf<typeof feedbackQuery>["workshop"]>["feedback"]>;

/** After the close: the question to those who took part, and to those who facilitated what was answered. */
export function Feedback() {
  const { board, workshopId, participantId } = useWorkshop();
  const { data, refetch } = useQuery(
    feedbackQuery,
    { id: workshopId },
    { participantId, skip: board.state !== "CLOSED" },
  );
  if (board.state !== "CLOSED" || !data?.workshop) return null;
  const { ownFeedback, feedback } = data.workshop;
  return (
    <section className={styles.feedback} aria-labelledby="feedback">
      <h2 id="feedback" className={styles.heading}>
        {feedback ? i18n.t("What people say about it") : i18n.t("How was it?")}
      </h2>
      {feedback ? (
        <Said feedback={feedback} />
      ) : (
        <>
          <p className={styles.note}>
            {i18n.t("Those who facilitated read it without your name, once three people have answered.")}
          </p>
          <FeedbackForm said={ownFeedback} onChanged={refetch} />
        </>
      )}
    </section>
  );
}

function Said({ feedback: { answers, likes, wishes } }: { feedback: Answers }) {
  if (!likes || !wishes)
    return (
      <p className={styles.note}>
        {answers === 0
          ? i18n.t("Nobody has answered yet.")
          : i18n.t("{answers, plural, one {# person has} other {# people have}} answered.", { answers })}{" "}
        {i18n.t("You read it, without names, once three have: of fewer, everybody would know whose it is.")}
      </p>
    );
  return (
    <div className={styles.said}>
      <List title={i18n.t("I like")} texts={likes} />
      <List title={i18n.t("I wish")} texts={wishes} />
      <p className={styles.note}>
        {i18n.t("{answers, plural, one {# person} other {# people}} answered.", { answers })}
      </p>
    </div>
  );
}

function List({ title, texts }: { title: string; texts: readonly string[] }) {
  return (
    <section className={styles.column} aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      {texts.length === 0 ? (
        <p className={styles.note}>{i18n.t("Nothing.")}</p>
      ) : (
        <ul className={styles.texts}>
          {[...texts.entries()].map(([place, text]) => (
            <li key={place} dir="auto">
              {text}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
