import { ExternalLink } from "lucide-react";
import { Explain } from "../../design/Explain";
import { frequencyNames } from "../frequencies";
import shared from "./ItemDetail.module.css";
import type { FoundPainPoint } from "./itemDetailQuery";
import { write } from "./scores";

/** What the customer says of it, as far as the customer said it. */
export function PainDetails({ painPoint }: { painPoint: FoundPainPoint }) {
  const { relief } = painPoint;
  const facts: [string, React.ReactNode][] = [
    ["Who has it", painPoint.whoHasIt],
    ["How often", painPoint.frequency && frequencyNames[painPoint.frequency]],
    ["Severity", painPoint.severity && `${painPoint.severity} of 5`],
    ["What it costs", painPoint.cost],
    ["Workaround", painPoint.workaround],
    ["Added by", painPoint.addedBy],
    [
      "Relief",
      relief && (
        <Explain
          label="Relief"
          value={
            relief.value === null
              ? `${relief.answeredOrganizations} of ${relief.askedOrganizations} answered`
              : write(relief.value)
          }
        >
          <strong>Relief {relief.value === null ? "not known yet" : write(relief.value)}</strong>
          <code>mean(severity before − severity now)</code>
          <p>
            n = {relief.n}. Solved {relief.solved}, partly {relief.partly}, no {relief.no};{" "}
            {relief.answeredOrganizations} of {relief.askedOrganizations} asked organizations answered.
          </p>
        </Explain>
      ),
    ],
  ];
  const known = facts.filter(([, value]) => value !== null && value !== undefined && value !== "");
  if (known.length === 0 && painPoint.evidence.length === 0) return null;
  return (
    <section className={shared.section}>
      <h4 className={shared.heading}>What is known of it</h4>
      <dl className={shared.known}>
        {known.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
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
                <span className={shared.linkText}>{evidence.title ?? "Erased"}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
