import { i18n } from "@lingui/core";
import { Explain } from "../../design/Explain";
import { inSentence } from "../../language/inSentence";
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
    <Explain label={i18n.t("RICE")} value={write(rice.score)} {...(className && { className })}>
      <strong>{i18n.t("RICE {score}", { score: write(rice.score) })}</strong>
      <code>{i18n.t("reach × impact × confidence / effort")}</code>
      <code>{riceText(rice)}</code>
      <p>
        {i18n.t(
          "Impact {impact} counts {worth}, confidence {confidence} {percent} %; effort in person-months.",
          {
            impact: inSentence(impactNames[rice.impact]),
            worth: impacts[rice.impact],
            confidence: inSentence(confidenceNames[rice.confidence]),
            percent: confidences[rice.confidence],
          },
        )}
      </p>
    </Explain>
  );
}

/** NUF with what it was counted from. */
export function NufNumber({ nuf, className }: { nuf: (Nuf & { score: number }) | null; className?: string }) {
  if (!nuf) return null;
  return (
    <Explain label={i18n.t("NUF")} value={String(nuf.score)} {...(className && { className })}>
      <strong>{i18n.t("NUF {score} of 30", { score: nuf.score })}</strong>
      <code>{i18n.t("new + useful + feasible")}</code>
      <code>{nufText(nuf)}</code>
      <p>{i18n.t("Each from 1 to 10.")}</p>
    </Explain>
  );
}
