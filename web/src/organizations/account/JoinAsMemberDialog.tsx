import { i18n } from "@lingui/core";
import { useState } from "react";
import { FormDialog } from "../../design/FormDialog";
import { TextField } from "../../design/TextField";
import { useAttempt } from "../../integrations/useAttempt";
import { navigate } from "../../routing/location";
import type { OrganizationWorkshop } from "./queries";

/** Under which name somebody takes a seat on their organization's side. */
export function JoinAsMemberDialog({
  organizationId,
  workshop,
  name: known,
  onClose,
}: {
  organizationId: string;
  workshop: OrganizationWorkshop;
  /** What the account is called. */
  name: string;
  onClose: () => void;
}) {
  const { run, pending, error, problems } = useAttempt(["participantId"], ["name"]);
  const [name, setName] = useState(known);
  const [missing, setMissing] = useState(false);
  const join = async () => {
    setMissing(!name.trim());
    if (!name.trim()) return;
    let seat = "";
    const done = await run("joinAsMember", ({ participantId }) => {
      seat = participantId;
      return { organizationId, workshopId: workshop.workshopId, participantId, name: name.trim() };
    });
    if (done) navigate(`/workshops/${workshop.workshopId}?as=${seat}`);
  };
  return (
    <FormDialog
      title={i18n.t("Join {name}", { name: workshop.title ?? i18n.t("Erased") })}
      action={i18n.t("Join")}
      pending={pending}
      error={error}
      onSubmit={join}
      onClose={onClose}
    >
      <TextField
        label={i18n.t("Your name")}
        hint={i18n.t("The others in the workshop see it. You act for your organization’s side.")}
        value={name}
        onChange={(next) => {
          setName(next);
          setMissing(false);
        }}
        maxLength={60}
        autoComplete="name"
        error={problems.name ?? (missing ? i18n.t("Type your name; the others see it.") : null)}
        autoFocus
      />
    </FormDialog>
  );
}
