import { i18n } from "@lingui/core";
import { useState } from "react";
import { FormDialog } from "../../design/FormDialog";
import { NumberField } from "../../design/NumberField";
import { Segmented } from "../../design/Segmented";
import { Select } from "../../design/Select";
import type { Side } from "../../design/sides";
import { TextField } from "../../design/TextField";
import { AttemptIds } from "../../graphql/attemptIds";
import { useWorkshop } from "../useWorkshop";
import styles from "./Inviting.module.css";
import { inviteesOf, lastings } from "./invitations";

type Uses = "one" | "several" | "any";
type Invitees = Side | "FACILITATOR" | "OBSERVER";

/** Whom, how many, and until when. */
export function MakeDialog({ onMade, onClose }: { onMade: (id: string) => void; onClose: () => void }) {
  const { board, run, now } = useWorkshop();
  const [attempt] = useState(() => new AttemptIds(["invitationId"]));
  const [label, setLabel] = useState("");
  const [invitees, setInvitees] = useState<Invitees>(
    () => board.sides.find(({ side }) => side === "CUSTOMER")?.side ?? board.sides[0]?.side ?? "OBSERVER",
  );
  const [uses, setUses] = useState<Uses>("one");
  const [most, setMost] = useState(10);
  const [days, setDays] = useState("14");
  const [missing, setMissing] = useState(false);
  const [pending, setPending] = useState(false);
  const options: { value: Invitees; label: string; detail?: string }[] = [
    ...board.sides.map(({ side }) => ({
      value: side,
      label: inviteesOf(board, { role: "CONTRIBUTOR", side }),
    })),
    {
      value: "FACILITATOR",
      label: i18n.t("Co-facilitator"),
      detail: i18n.t("Steers the workshop as you do."),
    },
    { value: "OBSERVER", label: i18n.t("Observer"), detail: i18n.t("Looks on and changes nothing.") },
  ];
  const make = async () => {
    setMissing(!label.trim());
    if (!label.trim()) return;
    setPending(true);
    const { invitationId } = attempt.get();
    const isSide = invitees !== "FACILITATOR" && invitees !== "OBSERVER";
    const made = await run(
      "makeInvitation",
      {
        invitationId,
        label: label.trim(),
        role: isSide ? "CONTRIBUTOR" : invitees,
        side: isSide ? invitees : null,
        mostUses: uses === "any" ? null : uses === "one" ? 1 : most,
        days: Number(days),
      },
      attempt,
    );
    setPending(false);
    if (made) onMade(invitationId);
  };
  return (
    <FormDialog
      title={i18n.t("New invitation")}
      action={i18n.t("Make the invitation")}
      pending={pending}
      onSubmit={make}
      onClose={onClose}
    >
      <TextField
        label={i18n.t("Name")}
        hint={i18n.t("For whom it is. Only facilitators see it.")}
        placeholder={i18n.t("Key users of the hospital")}
        value={label}
        onChange={(next) => {
          setLabel(next);
          setMissing(false);
        }}
        maxLength={60}
        error={missing ? i18n.t("Say for whom it is") : null}
        autoFocus
      />
      <Select label={i18n.t("Whom it invites")} value={invitees} options={options} onChange={setInvitees} />
      <div className={styles.uses}>
        <p className={styles.label}>{i18n.t("How many may come by it")}</p>
        <Segmented
          label={i18n.t("How many may come by it")}
          value={uses}
          onChange={setUses}
          options={[
            { value: "one", label: i18n.t("One") },
            { value: "several", label: i18n.t("Several") },
            { value: "any", label: i18n.t("Any number") },
          ]}
        />
        {uses === "several" && (
          <NumberField label={i18n.t("People")} value={most} onChange={setMost} min={2} max={500} />
        )}
      </div>
      <Select label={i18n.t("How long it works")} value={days} options={lastings(now())} onChange={setDays} />
    </FormDialog>
  );
}
