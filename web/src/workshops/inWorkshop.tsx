import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import type { LiveState } from "../realtime/liveWorkshop";
import { emptySeat } from "./ownSeat";
import { AuthorsContext, WorkshopContext, type WorkshopView } from "./useWorkshop";
import { emptyBoard, type WorkshopBoard } from "./workshopBoard";

type Seen = Partial<Omit<WorkshopView, "board" | "state" | "me">> & {
  board?: object;
  state?: Partial<LiveState>;
  me?: object | null;
};

/** Draws a part of the workshop's page for tests, as somebody sees it of whose view only this matters. */
export function inWorkshop({ board, state, me = null, ...view }: Seen, children: React.ReactNode) {
  const nothing = () => {};
  const seen: WorkshopView = {
    workshopId: "w",
    participantId: "ada",
    own: emptySeat,
    waiting: [],
    isFacilitator: false,
    currentStep: null,
    now: Date.now,
    setWriting: nothing,
    setHand: nothing,
    lowerHands: nothing,
    react: nothing,
    give: nothing,
    run: async () => true,
    ...view,
    state: { loaded: true, connection: "live", ...state } as LiveState,
    board: { ...emptyBoard, ...(board as Partial<WorkshopBoard>) },
    me: me as WorkshopView["me"],
  };
  return (
    <I18nProvider i18n={i18n}>
      <WorkshopContext value={seen}>
        <AuthorsContext
          value={{
            names: new Map(),
            own: new Set(),
            cards: new Map(seen.board.cards.map((card) => [card.cardId, card])),
          }}
        >
          {children}
        </AuthorsContext>
      </WorkshopContext>
    </I18nProvider>
  );
}
