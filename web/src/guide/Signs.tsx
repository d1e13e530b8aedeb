import { i18n } from "@lingui/core";
import { Clock } from "lucide-react";
import { useState } from "react";
import { Badge, type BadgeTone } from "../design/Badge";
import { Progress } from "../design/Progress";
import { SideBadge, SideGlyph } from "../design/SideBadge";
import { sides } from "../design/sides";
import { Timer } from "../design/Timer";
import { Sample, Section } from "./Section";

const badges: readonly [BadgeTone, string][] = [
  ["neutral", i18n.t("Prepared")],
  ["signal", i18n.t("Live")],
  ["positive", i18n.t("Kept")],
  ["warning", i18n.t("Late")],
  ["danger", i18n.t("Not kept")],
  ["outline", i18n.t("Draft")],
];

const overSince = "1970-01-01T00:00:00Z";

/** Small things that tell how something stands. */
export function Signs() {
  const [endsAt] = useState(() => new Date(Date.now() + 272_000).toISOString());
  return (
    <Section
      id="signs"
      title={i18n.t("Badges and signs")}
      lead={i18n.t(
        "The word says it all; tone and shape help the eye. A side is a square, a circle or a triangle, in this order.",
      )}
    >
      <Sample name="Badges">
        {badges.map(([tone, word]) => (
          <Badge key={tone} tone={tone}>
            {word}
          </Badge>
        ))}
        <Badge icon={<Clock size={12} aria-hidden />}>{i18n.t("In 3 days")}</Badge>
      </Sample>
      <Sample name="Sides">
        {sides.map((side) => (
          <SideBadge key={side} side={side} />
        ))}
        <SideBadge side={null} />
        <SideBadge side="CUSTOMER" label={i18n.t("Harbor Foods")} plain />
        {sides.map((side) => (
          <SideGlyph key={side} side={side} size={24} />
        ))}
      </Sample>
      <Sample name="Time" note={i18n.t("One clock for everybody, right to a second.")}>
        <Timer endsAt={endsAt} remainingSeconds={null} minutes={8} now={Date.now} />
        <Timer endsAt={null} remainingSeconds={272} minutes={8} now={Date.now} size="small" />
        <Timer endsAt={overSince} remainingSeconds={null} minutes={8} now={Date.now} size="small" />
      </Sample>
      <Sample name="Progress" stack>
        <Progress label={i18n.t("Dots spent")} value={3} of={5} />
        <Progress label={i18n.t("People who are done")} value={9} of={12} tone="signal" />
      </Sample>
    </Section>
  );
}
