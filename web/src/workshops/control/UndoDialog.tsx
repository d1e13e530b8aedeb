import { i18n } from "@lingui/core";
import { useState } from "react";
import { ConfirmDialog } from "../../design/ConfirmDialog";
import { quoted } from "../../design/quoted";
import { Skeleton } from "../../design/Skeleton";
import { useOnce } from "../../design/useOnce";
import { AttemptIds } from "../../graphql/attemptIds";
import { graphql } from "../../graphql/graphql";
import { useQuery } from "../../graphql/useQuery";
import { useWorkshop } from "../useWorkshop";
import { titleOf } from "../workshopBoard";
import { controlWords } from "./controlWords";
import { useSteering } from "./useSteering";

const lastControlQuery = graphql(`
  query LastControl($id: ID!) {
    workshop(id: $id) {
      lastControl {
        action
        subjectId
        canBeTakenBack
      }
    }
  }
`);

/** What was steered last by somebody else, or before this page was opened: shown before it is taken back. */
export function UndoDialog({ onClose }: { onClose: () => void }) {
  const { board, workshopId, participantId } = useWorkshop();
  const { undo } = useSteering();
  const { data, error, refetch } = useQuery(lastControlQuery, { id: workshopId }, { participantId });
  const { busy, once } = useOnce();
  const [ids] = useState(() => new AttemptIds<never>([]));
  const last = data?.workshop?.lastControl;
  const said = last && controlWords[last.action];
  const title = last?.subjectId ? titleOf(board, last.subjectId) : null;
  const takeBack = async () => {
    if (!last || !said) return;
    const undone = await undo({ action: last.action, subjectId: last.subjectId, said, workshopId, ids });
    if (undone === "done") onClose();
    else if (undone === "refused") refetch();
  };
  return (
    <ConfirmDialog
      title={i18n.t("Undo the last control")}
      confirm={last?.canBeTakenBack ? i18n.t("Take it back") : null}
      look="primary"
      pending={busy}
      error={error}
      onConfirm={() => void once(takeBack)}
      onClose={onClose}
    >
      {error ? null : !data ? (
        <Skeleton height="1.5rem" />
      ) : !last ? (
        <p>{i18n.t("Nothing has been steered that could be taken back.")}</p>
      ) : (
        <>
          <p>
            {i18n.t("The last thing that was steered:")} <strong>{said}</strong>{" "}
            {title !== null && quoted(title)}
          </p>
          {!last.canBeTakenBack && <p>{i18n.t("Everybody has seen it, so it stays. Go on from there.")}</p>}
        </>
      )}
    </ConfirmDialog>
  );
}
