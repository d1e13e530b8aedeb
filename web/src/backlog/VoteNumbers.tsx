import { Explain } from "../design/Explain";
import styles from "./VoteNumbers.module.css";
import { consensusText, dividedText, type Votes } from "./votes";

/** Consensus and divided, each with its formula, its numbers and its n behind one press. */
export function VoteNumbers({ votes }: { votes: Votes }) {
  const consensus = consensusText(votes);
  const divided = dividedText(votes);
  return (
    <>
      {consensus && (
        <Explain
          label="Consensus"
          value={
            <>
              <span className={styles.word}>Consensus</span> {consensus.value}
            </>
          }
        >
          <strong>Consensus {consensus.value}</strong>
          <p>Over the sides that are shown, multiplied, so that no side can outvote another:</p>
          <code>Π (agree + 1) / (seen + 2)</code>
          <code>{consensus.formula}</code>
          <p>n = {consensus.n} votes. 1 is full agreement of every side.</p>
        </Explain>
      )}
      {divided && (
        <Explain
          label="Divided"
          value={
            <>
              <span className={styles.word}>Divided</span> {divided.value}
            </>
          }
        >
          <strong>Divided by {divided.value}</strong>
          <p>How far the two sides that differ most are apart, in points of 100:</p>
          <code>{divided.formula}</code>
          <p>n = {divided.n} votes. 0 means that the sides see it alike.</p>
        </Explain>
      )}
    </>
  );
}
