import { i18n } from "@lingui/core";
import type { WorkshopInvitation } from "../facilitation";
import { useWorkshop } from "../useWorkshop";

/** Who came by an invitation, by name, and how many of them are there and somebody else than the viewer. */
export function useGuestsOf({ usedBy }: WorkshopInvitation) {
  const { board, participantId } = useWorkshop();
  const people = board.participants.filter((one) => usedBy.includes(one.participantId));
  return {
    came: people.map(({ name: known, present }) => {
      const name = known ?? i18n.t("somebody who was erased");
      return present ? name : i18n.t("{name} (left)", { name });
    }),
    removable: people.filter((one) => one.present && one.participantId !== participantId).length,
  };
}
