import { i18n } from "@lingui/core";
import { ExternalLink } from "lucide-react";
import { Explain } from "../../design/Explain";
import { frequencyNames } from "../frequencies";
import shared from "./ItemDetail.module.css";
import { ItemHeading } from "./ItemHeading";
import type { FoundPainPoint } from "./itemDetailQuery";
import { write } from "./scores";

/** What the customer says of it, as far as the customer said it. */
export function PainDetails({ painPoint }: { painPoint: FoundPainPoint }) {
  const { relief } = painPoint;
  const facts: [string, React.ReactNode][] = [
    [i18n.t("Who has it"), painPoint.whoHasIt],
    [i18n.t("How often"), painPoint.frequency && frequencyNames[painPoint.frequency]],
    [i18n.t("Severity"), painPoint.severity && i18n.t("{severity} of 5", { severity: painPoint.severity })],
    [i18n.t("What it costs"), painPoint.cost],
    [i18n.t("Workaround"), painPoint.workaround],
    [i18n.t("Added by"), painPoint.addedBy],
    [
      i18n.t("Relief"),
      relief && (
        <Explain
          label={i18n.t("Relief")}
          value={
            relief.value === null
              ? i18n.t("{answered} of {asked} answered", {
                  answered: relief.answeredOrganizations,
                  asked: relief.askedOrganizations,
                })
              : write(relief.value)
          }
        >
          <strong>
            {i18n.t("Relief {value}", {
              value: relief.value === null ? i18n.t("not known yet") : write(relief.value),
            })}
          </strong>
          <code>{i18n.t("mean(severity before − severity now)")}</code>
          <p>
            {i18n.t(
              "n = {n}. Solved {solved}, partly {partly}, no {no}; {answeredOrganizations} of {askedOrganizations} asked organizations answered.",
              {
                n: relief.n,
                solved: relief.solved,
                partly: relief.partly,
                no: relief.no,
                answeredOrganizations: relief.answeredOrganizations,
                askedOrganizations: relief.askedOrganizations,
              },
            )}
          </p>
        </Explain>
      ),
    ],
  ];
  const known = facts.filter(([, value]) => value !== null && value !== undefined && value !== "");
  if (known.length === 0 && painPoint.evidence.length === 0) return null;
  return (
    <section className={shared.section}>
      <ItemHeading>{i18n.t("What is known of it")}</ItemHeading>
      <dl className={shared.known}>
        {known.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
      {painPoint.evidence.length > 0 && (
        <ul className={shared.links}>
          {painPoint.evidence.map((evidence) => (
            <li key={`${evidence.title}${evidence.url}`}>
              <a
                href={evidence.url ?? undefined}
                className={shared.link}
                target="_blank"
                rel="noopener noreferrer"
              >
                <ExternalLink size={16} aria-hidden />
                <span className={shared.linkText} dir="auto">
                  {evidence.title ?? i18n.t("Erased")}
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
