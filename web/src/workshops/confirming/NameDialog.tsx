import { i18n } from "@lingui/core";
import { useState } from "react";
import { FormDialog } from "../../design/FormDialog";
import { Select } from "../../design/Select";
import { type Side, sideNames } from "../../design/sides";
import { showToast } from "../../design/toasts";
import { useWorkshop } from "../useWorkshop";
import type { Nameable } from "./nameable";

/** Which organization with an account takes part on a side. */
export function NameDialog({
  side,
  options,
  onClose,
}: {
  side: Side;
  options: readonly Nameable[];
  onClose: () => void;
}) {
  const { run } = useWorkshop();
  const [chosen, setChosen] = useState(options[0]?.accountId ?? "");
  const [pending, setPending] = useState(false);
  const account = options.find(({ accountId }) => accountId === chosen);
  const name = async () => {
    if (!account) return;
    setPending(true);
    const { accountId, relationshipId } = account;
    const done = await run("nameSideAccount", { side, accountId, relationshipId });
    setPending(false);
    if (!done) return;
    showToast(
      relationshipId
        ? i18n.t("Asked. Those who manage it get a mail.")
        : i18n.t("Confirmed. Everybody in the workshop reads it."),
      { tone: "positive" },
    );
    onClose();
  };
  return (
    <FormDialog
      title={i18n.t("Who takes part: {side}", { side: sideNames[side] })}
      action={account?.relationshipId ? i18n.t("Ask it") : i18n.t("Confirm it")}
      pending={pending}
      onSubmit={name}
      onClose={onClose}
    >
      <Select
        label={i18n.t("Organization")}
        value={chosen}
        options={options.map((one) => ({
          value: one.accountId,
          label: one.name ?? i18n.t("Erased"),
          detail: one.relationshipId
            ? i18n.t("Is asked, and decides itself.")
            : i18n.t("You manage it: it stands there at once."),
        }))}
        onChange={setChosen}
      />
    </FormDialog>
  );
}
