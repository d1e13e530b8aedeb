import { useState } from "react";
import { counted } from "../../design/counted";
import { FormDialog } from "../../design/FormDialog";
import { Select, type SelectOption } from "../../design/Select";
import { TextArea } from "../../design/TextArea";
import { TextField } from "../../design/TextField";
import { showToast } from "../../design/toasts";
import { AttemptIds } from "../../graphql/attemptIds";
import { graphql } from "../../graphql/graphql";
import { useQuery } from "../../graphql/useQuery";
import { durationText } from "../agenda/plannedTimes";
import { useWorkshop } from "../useWorkshop";
import { longestDescription, longestName } from "./limits";
import styles from "./SaveTemplateDialog.module.css";

const ownersQuery = graphql(`
  query TemplateOwners {
    viewer {
      readsWholeBacklog
      person {
        organizations {
          id
          name
        }
      }
    }
  }
`);

/** Keeps the agenda for the next workshop, and says for whom. */
export function SaveTemplateDialog({ onClose }: { onClose: () => void }) {
  const { board, run } = useWorkshop();
  const { data } = useQuery(ownersQuery, {});
  const organizations = data?.viewer.person?.organizations ?? [];
  const [name, setName] = useState(board.title?.slice(0, longestName) ?? "");
  const [description, setDescription] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const [ids] = useState(() => new AttemptIds(["templateId"]));
  const steps = board.agenda.filter((step) => step.state !== "SKIPPED");
  const owners: SelectOption<string>[] = [
    ...organizations.map(({ id, name }) => ({
      value: id,
      label: name ?? "Your organization",
      detail: "Every member may use it.",
    })),
    { value: "me", label: "Only me", detail: "Nobody else sees it." },
    ...(data?.viewer.readsWholeBacklog
      ? [{ value: "all", label: "Everybody here", detail: "All who create workshops may use it." }]
      : []),
  ];
  const owner = chosen ?? owners[0]?.value ?? "me";

  const save = async () => {
    setPending(true);
    const saved = await run(
      "saveTemplate",
      {
        templateId: ids.get().templateId,
        name: name.trim(),
        description: description.trim(),
        organizationId: owner === "me" || owner === "all" ? null : owner,
        forEverybody: owner === "all",
      },
      ids,
    );
    setPending(false);
    if (!saved) return;
    showToast(`“${name.trim()}” is a template now. You find it in “New workshop”.`, { tone: "positive" });
    onClose();
  };

  return (
    <FormDialog
      title="Save as a template"
      action="Save template"
      isDisabled={!name.trim() || steps.length === 0 || !data}
      pending={pending}
      onSubmit={save}
      onClose={onClose}
    >
      <p className={styles.what}>
        {counted(steps.length, "step")}, {durationText(steps.reduce((sum, step) => sum + step.minutes, 0))}:
        titles, prompts, minutes and rules. No card and no name of anybody goes along.
      </p>
      <TextField label="Name" value={name} onChange={setName} maxLength={longestName} autoFocus />
      <TextArea
        label="What it is good for"
        optional
        value={description}
        onChange={setDescription}
        maxLength={longestDescription}
      />
      {owners.length > 1 ? (
        <Select label="Who may use it" value={owner} options={owners} onChange={setChosen} />
      ) : (
        <p className={styles.what}>Only you see it.</p>
      )}
    </FormDialog>
  );
}
