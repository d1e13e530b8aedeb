import { Explain } from "../../design/Explain";
import {
  confidenceNames,
  confidences,
  impactNames,
  impacts,
  type Nuf,
  nufText,
  type Rice,
  riceText,
  write,
} from "./scores";

/** RICE with what it was counted from. */
export function RiceNumber({
  rice,
  className,
}: {
  rice: (Rice & { score: number }) | null;
  className?: string;
}) {
  if (!rice) return null;
  return (
    <Explain label="RICE" value={write(rice.score)} {...(className && { className })}>
      <strong>RICE {write(rice.score)}</strong>
      <code>reach × impact × confidence / effort</code>
      <code>{riceText(rice)}</code>
      <p>
        Impact {impactNames[rice.impact].toLowerCase()} counts {impacts[rice.impact]}, confidence{" "}
        {confidenceNames[rice.confidence].toLowerCase()} {confidences[rice.confidence]} %; effort in
        person-months.
      </p>
    </Explain>
  );
}

/** NUF with what it was counted from. */
export function NufNumber({ nuf, className }: { nuf: (Nuf & { score: number }) | null; className?: string }) {
  if (!nuf) return null;
  return (
    <Explain label="NUF" value={String(nuf.score)} {...(className && { className })}>
      <strong>NUF {nuf.score} of 30</strong>
      <code>new + useful + feasible</code>
      <code>{nufText(nuf)}</code>
      <p>Each from 1 to 10.</p>
    </Explain>
  );
}
