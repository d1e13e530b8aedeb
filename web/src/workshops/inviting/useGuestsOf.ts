import { i18n } from "@lingui/core";
import type { WorkshopInvitation } from "../facilitation";
import { useWorkshop } from "../useWorkshop";

/** Who came by an invitation, by name, and how many of them are there and somebody else than the viewer. */
export function useGuestsOf({ usedBy }: WorkshopInvitation) {
  const { board, participantId } = useWorkshop();
  const people = board.participants.filter((one) => usedBy.includes(one.participantId));
  return {
    came: people.map(
      (one) => `${one.name ?? i18n.t("somebody who was erased")}${one.present ? "" : " (left)"}`,
    ),
    removable: people.filter((one) => one.present && one.participantId !== participantId).length,
  };
}
