import { i18n } from "@lingui/core";
import { useState } from "react";
import { TextField } from "../design/TextField";
import { send } from "../graphql/command";
import { describe, Refusal } from "../graphql/failures";
import { EraseDialog } from "../ownData/EraseDialog";

/** Erases an organization once its name is typed. */
export function EraseOrganization({
  organization,
  onClose,
}: {
  organization: { id: string; name: string };
  onClose: (done: boolean) => void;
}) {
  const [name, setName] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const erase = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await send(
        "eraseOrganization",
        { organizationId: organization.id, name },
        { select: "organizationId" },
      );
      onClose(true);
    } catch (error) {
      // After a lost answer the name may be gone already, and with it what there is to name.
      if (error instanceof Refusal && error.code === "ORGANIZATION_NOT_FOUND") onClose(true);
      setProblem(describe(error).message);
    }
    setBusy(false);
  };
  return (
    <EraseDialog
      title={i18n.t("Erase {name}", { name: organization.name })}
      warning={i18n.t("Nobody can bring it back: not they, not you, not us.")}
      confirmed={name.trim() !== ""}
      pending={busy}
      onErase={() => void erase()}
      onClose={() => onClose(false)}
      confirmation={
        <TextField label={i18n.t("Type its name to go on")} value={name} onChange={setName} error={problem} />
      }
    >
      <p>
        {i18n.t(
          "Its name, and everything that its people typed in any workshop and in the backlog, becomes unreadable for everybody: on every screen, in exports from now on and in backups. Their seats and access tokens end, and nobody can come back under this name. Numbers and votes stay.",
        )}
      </p>
    </EraseDialog>
  );
}
