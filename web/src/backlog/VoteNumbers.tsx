import { Explain } from "../design/Explain";
import styles from "./VoteNumbers.module.css";
import { consensusText, dividedText, type Votes } from "./votes";

/** What the votes come to, each with its n and its formula; nothing without votes. */
export function VoteNumbers({ votes }: { votes: Votes }) {
  return (
    <>
      <ConsensusNumber votes={votes} named />
      <DividedNumber votes={votes} named />
    </>
  );
}

export function ConsensusNumber({ votes, named }: { votes: Votes; named?: boolean }) {
  const consensus = consensusText(votes);
  if (!consensus) return null;
  return (
    <Explain
      label="Consensus"
      value={
        <>
          {named && <span className={styles.word}>Consensus</span>} {consensus.value}
        </>
      }
    >
      <strong>Consensus {consensus.value}</strong>
      <p>Over the sides that are shown, multiplied, so that no side can outvote another:</p>
      <code>Π (agree + 1) / (seen + 2)</code>
      <code>{consensus.formula}</code>
      <p>n = {consensus.n} votes. 1 is full agreement of every side.</p>
    </Explain>
  );
}

export function DividedNumber({ votes, named }: { votes: Votes; named?: boolean }) {
  const divided = dividedText(votes);
  if (!divided) return null;
  return (
    <Explain
      label="Divided"
      value={
        <>
          {named && <span className={styles.word}>Divided</span>} {divided.value}
        </>
      }
    >
      <strong>Divided by {divided.value}</strong>
      <p>How far the two sides that differ most are apart, in points of 100:</p>
      <code>{divided.formula}</code>
      <p>n = {divided.n} votes. 0 means that the sides see it alike.</p>
    </Explain>
  );
}
