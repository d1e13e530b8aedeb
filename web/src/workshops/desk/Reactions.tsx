import { i18n } from "@lingui/core";
import { useEffect, useRef, useState } from "react";
import { useWorkshop } from "../useWorkshop";
import styles from "./Reactions.module.css";
import { allReactions, reactions } from "./reactions";

interface Rising {
  id: number;
  sign: string;
  count: number;
}

const lifetime = 2600;

/** Reactions as they come: signs that rise beside the stage and are gone again; said aloud as numbers. */
export default function Reactions() {
  const { state } = useWorkshop();
  const [rising, setRising] = useState<readonly Rising[]>([]);
  const [words, setWords] = useState("");
  const next = useRef(0);
  const last = useRef(state.reactions);
  useEffect(() => {
    const counts = state.reactions;
    if (!counts || counts === last.current) return;
    last.current = counts;
    const came = allReactions.flatMap((reaction) => {
      const count = counts[reaction] ?? 0;
      return count > 0 ? [{ id: next.current++, count, ...reactions[reaction] }] : [];
    });
    setRising((before) => [...before.slice(-7), ...came]);
    setWords(
      came
        .map(({ count, name }) => `${name}${count > 1 ? i18n.t(", {count} times", { count }) : ""}`)
        .join(", "),
    );
    const ids = new Set(came.map(({ id }) => id));
    setTimeout(() => setRising((all) => all.filter(({ id }) => !ids.has(id))), lifetime);
  }, [state.reactions]);
  return (
    <>
      <div className={styles.air} aria-hidden>
        {rising.map(({ id, sign, count }) => (
          <span key={id} className={styles.sign} style={{ insetInlineStart: `${(id % 4) * 2.6}rem` }}>
            {sign}
            {count > 1 && <span className={styles.count}>{count}</span>}
          </span>
        ))}
      </div>
      <p className="visually-hidden" role="status">
        {words}
      </p>
    </>
  );
}
