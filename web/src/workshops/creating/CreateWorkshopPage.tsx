import { i18n } from "@lingui/core";
import { useState } from "react";
import { AppShell } from "../../design/AppShell";
import { Button, buttonClass } from "../../design/Button";
import { EmptyState } from "../../design/EmptyState";
import { ErrorNote } from "../../design/ErrorNote";
import { Form } from "../../design/Form";
import { SkeletonText } from "../../design/Skeleton";
import { sides } from "../../design/sides";
import { TextField } from "../../design/TextField";
import { showToast } from "../../design/toasts";
import { AttemptIds } from "../../graphql/attemptIds";
import { send } from "../../graphql/command";
import { describe, Refusal } from "../../graphql/failures";
import { useQuery } from "../../graphql/useQuery";
import { languageForApi } from "../../language/language";
import { Link } from "../../routing/Link";
import { navigate, useSearchParams } from "../../routing/location";
import { EarlierPicker } from "../followingUp/EarlierPicker";
import { type Earlier, earlierOf, earlierQuery, following } from "../followingUp/earlier";
import { keepWindow, usualWindow } from "../planning/useWindow";
import styles from "./CreateWorkshopPage.module.css";
import { type Draft, type DraftProblems, emptyDraft, problemsOf, sidesOf } from "./draft";
import { draftFor, nameParties, type Parties } from "./parties";
import { SideFields } from "./SideFields";
import { TemplatePicker } from "./TemplatePicker";
import { TemplatePreview } from "./TemplatePreview";
import { isOwn, type Organizations, type Template, templatesQuery } from "./templates";
import { WithParties } from "./WithParties";

const notYours = new Refusal(
  "WORKSHOP_NOT_FOUND",
  i18n.t(
    "The workshop that this one was to follow is not among those that you facilitated in this browser. What you create here stands alone.",
  ),
);

/** A template, a title, the sides: one command, and on to the agenda. */
export default function CreateWorkshopPage() {
  const { data, error, refetch } = useQuery(templatesQuery, {});
  const before = useQuery(earlierQuery, {});
  const asked = useSearchParams();
  const follows = asked.get("follows");
  const [organizationId, relationshipId] = [asked.get("organization"), asked.get("relationship")];
  const form = (parties: Parties | null) =>
    data && (
      <CreateForm
        earlier={earlierOf(before.data)}
        follows={follows}
        parties={parties}
        templates={[...data.ownTemplates, ...data.templates]}
        organizations={data.viewer.person?.organizations ?? []}
        onChanged={refetch}
      />
    );
  return (
    <AppShell width="wide" current="workshops">
      <h1 className={styles.title}>{i18n.t("New workshop")}</h1>
      <ErrorNote error={error} onRetry={refetch} />
      {!data && !error && <SkeletonText lines={8} label={i18n.t("Loading the templates")} />}
      {data && !data.viewer.mayCreateWorkshops && (
        <EmptyState
          title={i18n.t("Facilitators create workshops")}
          action={
            <Link href="/" className={buttonClass({})}>
              {i18n.t("Go to the start")}
            </Link>
          }
        >
          {i18n.t("Open the facilitator link that you were given in this browser, then come back.")}
        </EmptyState>
      )}
      {follows && <ErrorNote error={before.error} onRetry={before.refetch} />}
      {follows && before.data && !earlierOf(before.data).some(({ id }) => id === follows) && (
        <ErrorNote error={notYours} />
      )}
      {data?.viewer.mayCreateWorkshops &&
        (!follows || Boolean(before.data ?? before.error)) &&
        (organizationId && relationshipId ? (
          <WithParties organizationId={organizationId} relationshipId={relationshipId}>
            {form}
          </WithParties>
        ) : (
          form(null)
        ))}
    </AppShell>
  );
}

function CreateForm({
  earlier,
  follows,
  parties,
  templates,
  organizations,
  onChanged,
}: {
  earlier: readonly Earlier[];
  /** The workshop from which one came here to plan the next. */
  follows: string | null;
  /** The organizations of the relationship from which one came here. */
  parties: Parties | null;
  templates: readonly Template[];
  organizations: Organizations;
  onChanged: () => void;
}) {
  const [draft, setDraft] = useState<Draft>(() => {
    const before = earlier.find(({ id }) => id === follows);
    return { ...emptyDraft, ...following(emptyDraft, undefined, before), ...(parties && draftFor(parties)) };
  });
  const [problems, setProblems] = useState<DraftProblems>({});
  const [error, setError] = useState<unknown>(null);
  const [window, setWindow] = useState(usualWindow);
  const [pending, setPending] = useState(false);
  const [ids] = useState(() => new AttemptIds(["workshopId", "participantId"]));
  const template =
    templates.find((other) => other.id === draft.templateId) ?? templates.find((other) => !isOwn(other));

  const followed = earlier.find(({ id }) => id === draft.follows);

  const set = (change: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...change }));
    setProblems({});
    setError(null);
  };

  const create = async () => {
    const found = problemsOf(draft);
    setProblems(found);
    if (Object.keys(found).length > 0 || !template) return;
    const { workshopId, participantId, commandId } = ids.get();
    const input = {
      workshopId,
      participantId,
      templateId: template.id,
      language: languageForApi(),
      title: draft.title.trim(),
      facilitatorName: draft.facilitatorName.trim(),
      sides: sidesOf(draft),
      ...(draft.follows && { followsWorkshopId: draft.follows }),
    };
    setPending(true);
    setError(null);
    try {
      await send("createWorkshop", input, { commandId });
      if (parties && !(await nameParties(parties, workshopId, draft)))
        showToast(i18n.t("An organization could not be named. Do it again under Invitations."));
      keepWindow(workshopId, window);
      navigate(`/workshops/${workshopId}/agenda?as=${participantId}`);
    } catch (failure) {
      ids.failed(failure);
      const field = failure instanceof Refusal ? failure.path.at(-1) : undefined;
      if (field === "title" || field === "facilitatorName")
        setProblems({ [field]: describe(failure).message });
      else setError(failure);
      setPending(false);
    }
  };

  if (!template) return null;
  return (
    <Form className={styles.form} onSubmit={create}>
      <div className={styles.fields}>
        <TemplatePicker
          templates={templates}
          organizations={organizations}
          selected={template.id}
          onSelect={(templateId) => set({ templateId })}
        />
        <section className={styles.group} aria-labelledby="about">
          <h2 id="about" className={styles.heading}>
            {i18n.t("What it is about")}
          </h2>
          <TextField
            label={i18n.t("Title")}
            value={draft.title}
            onChange={(title) => set({ title })}
            placeholder={i18n.t("Billing that nobody has to check twice")}
            maxLength={120}
            error={problems.title ?? null}
          />
          <TextField
            label={i18n.t("Your name")}
            value={draft.facilitatorName}
            onChange={(facilitatorName) => set({ facilitatorName })}
            hint={i18n.t("You facilitate: you steer, and neither write cards nor vote.")}
            maxLength={60}
            autoComplete="name"
            error={problems.facilitatorName ?? null}
          />
        </section>
        <EarlierPicker
          earlier={earlier}
          chosen={followed}
          onChoose={(chosen) => set(following(draft, followed, chosen))}
        />
        <SideFields draft={draft} problems={problems} onChange={set} />
        {parties && (
          <p className={styles.next}>
            {i18n.t("Your own organization is confirmed at once; the others are asked by mail.")}
          </p>
        )}
        <ErrorNote error={error} />
        <div className={styles.submit}>
          <Button type="submit" look="primary" size="large" isPending={pending}>
            {i18n.t("Create workshop")}
          </Button>
          <p className={styles.next}>{i18n.t("Next: the agenda, then the links to invite with.")}</p>
        </div>
      </div>
      <TemplatePreview
        template={template}
        present={sides.filter((side) => draft.takesPart[side])}
        window={window}
        onWindow={(change) => setWindow((before) => ({ ...before, ...change }))}
        onChanged={onChanged}
      />
    </Form>
  );
}
