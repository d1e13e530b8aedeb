import { i18n } from "@lingui/core";
import { send } from "../../graphql/command";
import type { BacklogItem } from "../items";
import type { IdeaStatus, PainPointStatus, Status } from "../statuses";

/** Moves one item to another status, with the reason for it. */
export const changeStatus = (
  item: Pick<BacklogItem, "__typename" | "id">,
  status: Status,
  reason: string,
  participantId: string | null,
) =>
  item.__typename === "Idea"
    ? send("changeIdeaStatus", { ideaId: item.id, status: status as IdeaStatus, reason }, { participantId })
    : send(
        "changePainPointStatus",
        { painPointId: item.id, status: status as PainPointStatus, reason },
        { participantId },
      );

/** What an undo says where nothing was said before. */
export const takenBack = i18n.t("The last change was taken back.");

/** As the API takes it. */
export const longestReason = 500;
