import { i18n } from "@lingui/core";
import { useState } from "react";
import { showToast } from "../design/toasts";
import { AttemptIds } from "../graphql/attemptIds";
import { send } from "../graphql/command";
import type { Problems } from "../graphql/failures";
import { navigate } from "../routing/location";
import { inputOf, problemsOf } from "./details";
import { type Draft, dropDraft, emptyDraft, idsKey, keepDraft, readDraft } from "./draft";
import { organizationOf } from "./ForWhom";
import { problemOf } from "./problemOf";
import type { Viewer } from "./viewer";

/** The pain point being written, from the first key until it is there; it outlives a reload, and so do its ids. */
export function useSubmission(viewer: Viewer) {
  const [draft, setDraft] = useState(readDraft);
  const [problems, setProblems] = useState<Problems>({});
  const [error, setError] = useState<unknown>(null);
  const [pending, setPending] = useState(false);
  const [ids] = useState(() => new AttemptIds(["painPointId"], idsKey));

  const change = (changed: Partial<Draft>) => {
    const next = { ...draft, ...changed };
    setDraft(next);
    keepDraft(next);
    setError(null);
    if (Object.keys(problems).length > 0) setProblems({});
  };
  const discard = () => {
    dropDraft();
    setDraft(emptyDraft);
    setProblems({});
    setError(null);
    // What an answer that never came was about stays with its ids.
    ids.succeeded();
  };

  const submit = async () => {
    const organizationId = organizationOf(draft, viewer);
    const onBehalfOf = draft.onBehalfOf.trim();
    const found = {
      ...(organizationId === null && onBehalfOf === "" && { onBehalfOf: i18n.t("Say whose pain it is.") }),
      ...problemsOf(draft),
    };
    setProblems(found);
    setError(null);
    if (Object.keys(found).length > 0) return;
    const { painPointId, commandId } = ids.get();
    setPending(true);
    try {
      await send(
        "submitPainPoint",
        { painPointId, ...inputOf(draft), ...(organizationId ? { organizationId } : { onBehalfOf }) },
        { commandId },
      );
      ids.succeeded();
      dropDraft();
      navigate(`/pain-points/${painPointId}`, { replace: true });
      showToast(i18n.t("Submitted. You follow it from here."), { tone: "positive" });
    } catch (failure) {
      ids.failed(failure);
      const problem = problemOf(failure);
      if (problem) setProblems(problem);
      else setError(failure);
      setPending(false);
    }
  };

  const isBegun = JSON.stringify(draft) !== JSON.stringify(emptyDraft);
  return { draft, change, discard, problems, error, pending, submit, isBegun };
}
