import { i18n } from "@lingui/core";
import { Select } from "../design/Select";
import { TextField } from "../design/TextField";
import type { Problems } from "../graphql/failures";
import type { Draft } from "./draft";
import type { Viewer } from "./viewer";

/** What stands for "none of my own" among the organizations. */
const another = "another";

/** The organization of the viewer's for which a draft is; null: on behalf of another one. */
export function organizationOf(draft: Draft, viewer: Viewer): string | null {
  if (viewer.readsWholeBacklog && (draft.organizationId === null || draft.organizationId === another))
    return null;
  const known = viewer.organizations.some(({ id }) => id === draft.organizationId);
  return known ? draft.organizationId : (viewer.organizations[0]?.id ?? null);
}

/** Whose pain it is: asked only of those who may speak for more than one organization. */
export function ForWhom({
  draft,
  viewer,
  problems,
  onChange,
}: {
  draft: Draft;
  viewer: Viewer;
  problems: Problems;
  onChange: (change: Partial<Draft>) => void;
}) {
  const organizationId = organizationOf(draft, viewer);
  const isTeam = viewer.readsWholeBacklog;
  const own = viewer.organizations.map(({ id, name }) => ({ value: id, label: name ?? i18n.t("Erased") }));
  const options = isTeam ? [{ value: another, label: i18n.t("On behalf of a customer") }, ...own] : own;
  return (
    <>
      {options.length > 1 && (
        <Select
          label={i18n.t("For whom?")}
          value={organizationId ?? another}
          options={options}
          onChange={(value) => onChange({ organizationId: value })}
          error={problems.organizationId ?? null}
        />
      )}
      {isTeam && organizationId === null && (
        <TextField
          label={i18n.t("The customer's organization")}
          value={draft.onBehalfOf}
          onChange={(onBehalfOf) => onChange({ onBehalfOf })}
          maxLength={80}
          hint={i18n.t(
            "Its name as in workshops. Everybody who may see the pain point reads that the product team added it.",
          )}
          error={problems.onBehalfOf ?? null}
        />
      )}
    </>
  );
}
