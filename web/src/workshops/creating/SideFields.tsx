import { i18n } from "@lingui/core";
import { SideGlyph } from "../../design/SideBadge";
import { Switch } from "../../design/Switch";
import { type Side, sideNames, sides } from "../../design/sides";
import { TextField } from "../../design/TextField";
import styles from "./CreateWorkshopPage.module.css";
import type { Draft, DraftProblems } from "./draft";

const hints: Record<Side, string> = {
  VENDOR: i18n.t("Sells the product."),
  CUSTOMER: i18n.t("Uses it."),
  PARTNER: i18n.t("Stands between them: a reseller, an integrator."),
};

/** Which sides take part, and with whom. */
export function SideFields({
  draft,
  problems,
  onChange,
}: {
  draft: Draft;
  problems: DraftProblems;
  onChange: (change: Partial<Draft>) => void;
}) {
  return (
    <section className={styles.group} aria-labelledby="sides">
      <h2 id="sides" className={styles.heading}>
        {i18n.t("Who takes part")}
      </h2>
      {problems.sides && (
        <p className={styles.problem} role="alert">
          {problems.sides}
        </p>
      )}
      {sides.map((side) => (
        <fieldset key={side} className={styles.side} data-off={!draft.takesPart[side] || undefined}>
          <legend className="visually-hidden">{sideNames[side]}</legend>
          <div className={styles.sideHead}>
            <SideGlyph side={side} size={16} />
            <Switch
              label={sideNames[side]}
              hint={hints[side]}
              isSelected={draft.takesPart[side]}
              onChange={(on) => onChange({ takesPart: { ...draft.takesPart, [side]: on } })}
            />
          </div>
          {draft.takesPart[side] && (
            <TextField
              label={i18n.t("Organization")}
              value={draft.organizations[side]}
              onChange={(name) => onChange({ organizations: { ...draft.organizations, [side]: name } })}
              maxLength={80}
              autoComplete="off"
              error={problems[side] ?? null}
            />
          )}
        </fieldset>
      ))}
    </section>
  );
}
