import { i18n } from "@lingui/core";
import { Checkbox } from "../../design/Checkbox";
import { TextField } from "../../design/TextField";
import type { Problems } from "../../graphql/failures";
import styles from "../Integrations.module.css";
import { eventGroups } from "./events";
import fields from "./WebhookFields.module.css";
import type { WebhookDraft } from "./webhookDraft";
import { withEvent } from "./webhookDraft";

const nameLength = 100;
const urlLength = 2000;

/** What a webhook is called, where it leads, and what it is told. */
export function WebhookFields({
  id,
  draft,
  problems,
  onChange,
}: {
  id: string;
  draft: WebhookDraft;
  problems: Problems;
  onChange: (draft: WebhookDraft) => void;
}) {
  return (
    <>
      <TextField
        label={i18n.t("Name")}
        value={draft.name}
        onChange={(name) => onChange({ ...draft, name })}
        maxLength={nameLength}
        autoFocus
        placeholder={i18n.t("Ticket system")}
        error={problems.name ?? null}
      />
      <TextField
        label={i18n.t("Address")}
        type="url"
        value={draft.url}
        onChange={(url) => onChange({ ...draft, url })}
        maxLength={urlLength}
        placeholder="https://"
        hint={i18n.t("Public, and encrypted: https. It answers with a 2xx within seconds.")}
        error={problems.url ?? null}
      />
      <div className={fields.groups}>
        {eventGroups.map(({ title, events }) => (
          <fieldset key={title} aria-describedby={problems.events ? `${id}-events` : undefined}>
            <legend className={styles.legend}>{title}</legend>
            {events.map(({ value, label, detail }) => (
              <Checkbox
                key={value}
                className={styles.choice}
                label={label}
                hint={detail}
                isInvalid={Boolean(problems.events)}
                state={draft.events.includes(value) ? "on" : "off"}
                onChange={(on) => onChange({ ...draft, events: withEvent(draft.events, value, on) })}
              />
            ))}
          </fieldset>
        ))}
      </div>
      {problems.events && (
        <p id={`${id}-events`} className={styles.problem}>
          {problems.events}
        </p>
      )}
    </>
  );
}
