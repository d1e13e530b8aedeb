import { i18n } from "@lingui/core";
import { ConfirmDialog } from "../../design/ConfirmDialog";
import { quoted } from "../../design/quoted";
import { Skeleton } from "../../design/Skeleton";
import { useOnce } from "../../design/useOnce";
import { graphql } from "../../graphql/graphql";
import { useQuery } from "../../graphql/useQuery";
import { useWorkshop } from "../useWorkshop";
import { titleOf } from "../workshopBoard";
import { controlWords } from "./controlWords";

const lastControlQuery = graphql(`
  query LastControl($id: ID!) {
    workshop(id: $id) {
      lastControl {
        action
        subjectId
      }
    }
  }
`);

/** What was steered last by somebody else, or before this page was opened: shown before it is taken back. */
export function UndoDialog({ onClose }: { onClose: () => void }) {
  const { board, run, workshopId, participantId } = useWorkshop();
  const { data, error } = useQuery(lastControlQuery, { id: workshopId }, { participantId });
  const { busy, once } = useOnce();
  const last = data?.workshop?.lastControl;
  const words = last && controlWords[last.action];
  const title = last?.subjectId ? titleOf(board, last.subjectId) : null;
  const takeBack = async () => {
    if (last && (await run("undoControl", last))) onClose();
  };
  return (
    <ConfirmDialog
      title={i18n.t("Undo the last control")}
      confirm={words && !words.stays ? i18n.t("Take it back") : null}
      look="primary"
      pending={busy}
      error={error}
      onConfirm={() => void once(takeBack)}
      onClose={onClose}
    >
      {error ? null : !data ? (
        <Skeleton height="1.5rem" />
      ) : !words ? (
        <p>{i18n.t("Nothing has been steered that could be taken back.")}</p>
      ) : (
        <>
          <p>
            {i18n.t("The last thing that was steered:")} <strong>{words.said}</strong>{" "}
            {title !== null && quoted(title)}
          </p>
          {words.stays && <p>{i18n.t("Everybody has seen it, so it stays. Go on from there.")}</p>}
        </>
      )}
    </ConfirmDialog>
  );
}
