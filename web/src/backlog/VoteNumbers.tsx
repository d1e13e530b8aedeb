import { i18n } from "@lingui/core";
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
      label={i18n.t("Consensus")}
      value={
        <>
          {named && <span className={styles.word}>{i18n.t("Consensus")}</span>} {consensus.value}
        </>
      }
    >
      <strong>{i18n.t("Consensus {value}", { value: consensus.value })}</strong>
      <p>{i18n.t("Over the sides that are shown, multiplied, so that no side can outvote another:")}</p>
      <code>{i18n.t("Π (agree + 1) / (seen + 2)")}</code>
      <code>{consensus.formula}</code>
      <p>{i18n.t("n = {n} votes. 1 is full agreement of every side.", { n: consensus.n })}</p>
    </Explain>
  );
}

export function DividedNumber({ votes, named }: { votes: Votes; named?: boolean }) {
  const divided = dividedText(votes);
  if (!divided) return null;
  return (
    <Explain
      label={i18n.t("Divided")}
      value={
        <>
          {named && <span className={styles.word}>{i18n.t("Divided")}</span>} {divided.value}
        </>
      }
    >
      <strong>{i18n.t("Divided by {value}", { value: divided.value })}</strong>
      <p>{i18n.t("How far the two sides that differ most are apart, in points of 100:")}</p>
      <code>{divided.formula}</code>
      <p>{i18n.t("n = {n} votes. 0 means that the sides see it alike.", { n: divided.n })}</p>
    </Explain>
  );
}
