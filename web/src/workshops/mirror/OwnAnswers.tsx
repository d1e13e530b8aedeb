import { i18n } from "@lingui/core";
import { useEffect, useState } from "react";
import { Button } from "../../design/Button";
import { inSentence } from "../../language/inSentence";
import { useWorkshop } from "../useWorkshop";
import styles from "./Mirror.module.css";
import { statements } from "./mirrorRounds";
import type { Part, useAnswers } from "./useAnswers";
import { answerNames, statementText } from "./words";

/** What one has said so far: each to be changed or taken back, as long as the mirror is open. */
export function OwnAnswers({ answers, isOpen }: { answers: ReturnType<typeof useAnswers>; isOpen: boolean }) {
  const { board } = useWorkshop();
  const [open, setOpen] = useState(isOpen);
  useEffect(() => {
    if (isOpen) setOpen(true);
  }, [isOpen]);
  const said = statements.map(answers.entry).filter(({ answer, guess }) => answer !== null || guess !== null);
  if (said.length === 0) return null;
  return (
    <details className={styles.all} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{i18n.t("Your answers ({count})", { count: said.length })}</summary>
      <ul>
        {said.map((entry) => {
          const text = statementText(board, entry.statement);
          return (
            <li key={entry.statement}>
              <span className={styles.saidOf} dir="auto">
                {text}
              </span>
              <span className={styles.said}>
                {(["answer", "guess"] as Part[]).map((part) => {
                  const value = entry[part];
                  if (value === null) return null;
                  const name = `${part === "answer" ? i18n.t("You") : i18n.t("Your guess")}: ${inSentence(answerNames[value])}`;
                  return (
                    <Button
                      key={part}
                      size="small"
                      aria-label={i18n.t("Change: {text}. {name}", { text, name })}
                      onPress={() => answers.choose({ statement: entry.statement, part })}
                    >
                      {name}
                    </Button>
                  );
                })}
                <Button
                  size="small"
                  look="quiet"
                  aria-label={i18n.t("Take back: {text}", { text })}
                  onPress={() => answers.takeBack(entry.statement)}
                >
                  {i18n.t("Take back")}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
