import { i18n } from "@lingui/core";
import { useState } from "react";
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
      label: name ?? i18n.t("Your organization"),
      detail: i18n.t("Every member may use it."),
    })),
    { value: "me", label: i18n.t("Only me"), detail: i18n.t("Nobody else sees it.") },
    ...(data?.viewer.readsWholeBacklog
      ? [
          {
            value: "all",
            label: i18n.t("Everybody here"),
            detail: i18n.t("All who create workshops may use it."),
          },
        ]
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
    showToast(i18n.t("“{name}” is a template now. You find it in “New workshop”.", { name: name.trim() }), {
      tone: "positive",
    });
    onClose();
  };

  return (
    <FormDialog
      title={i18n.t("Save as a template")}
      action={i18n.t("Save template")}
      isDisabled={!name.trim() || steps.length === 0 || !data}
      pending={pending}
      onSubmit={save}
      onClose={onClose}
    >
      <p className={styles.what}>
        {i18n.t(
          "{count, plural, one {# step} other {# steps}}, {duration}: titles, prompts, minutes and rules. No card and no name of anybody goes along.",
          { count: steps.length, duration: durationText(steps.reduce((sum, step) => sum + step.minutes, 0)) },
        )}
      </p>
      <TextField label={i18n.t("Name")} value={name} onChange={setName} maxLength={longestName} autoFocus />
      <TextArea
        label={i18n.t("What it is good for")}
        optional
        value={description}
        onChange={setDescription}
        maxLength={longestDescription}
      />
      {owners.length > 1 ? (
        <Select label={i18n.t("Who may use it")} value={owner} options={owners} onChange={setChosen} />
      ) : (
        <p className={styles.what}>{i18n.t("Only you see it.")}</p>
      )}
    </FormDialog>
  );
}
