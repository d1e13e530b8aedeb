import { i18n } from "@lingui/core";
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from "react";
import { showToast } from "../design/toasts";
import type { AttemptIds } from "../graphql/attemptIds";
import { type CommandInput, type CommandName, send } from "../graphql/command";
import { describe, isPassing, isSettled, Unreachable } from "../graphql/failures";
import { type LiveState, LiveWorkshop, type Reaction } from "../realtime/liveWorkshop";
import { deliverFor, Outbox, type OutboxCommand, type OutboxEntry } from "../realtime/outbox";
import { outboxKeys } from "../storage/keys";
import { optimisticCards, optimisticSeat, settled } from "./optimisticSeat";
import type { OwnSeat } from "./ownSeat";
import { keepWords } from "./refused/keepWords";
import type { BoardCard, BoardParticipant, BoardStep, WorkshopBoard } from "./workshopBoard";

export interface WorkshopView extends WorkshopDeeds {
  workshopId: string;
  participantId: string;
  state: LiveState;
  board: WorkshopBoard;
  /** The seat with everything that waits in the outbox. */
  own: OwnSeat;
  /** What the server has not taken yet. */
  waiting: readonly OutboxEntry[];
  me: BoardParticipant | null;
  isFacilitator: boolean;
  currentStep: BoardStep | null;
}

interface WorkshopDeeds {
  now: () => number;
  setWriting: (writing: boolean) => void;
  setHand: (raised: boolean) => void;
  lowerHands: (participantId: string | null) => void;
  react: (reaction: Reaction) => void;
  /** A command of the participant's own: shows at once, survives a loss of the network. */
  give: <Name extends OutboxCommand>(name: Name, input: Omit<CommandInput<Name>, "workshopId">) => void;
  /**
   * Any other command; true if it was accepted, and a toast says why if not. What makes something new brings the ids of
   * its attempt: pressing again after a lost answer makes nothing twice.
   */
  run: <Name extends CommandName>(
    name: Name,
    input: Omit<CommandInput<Name>, "workshopId">,
    attempt?: AttemptIds<string>,
  ) => Promise<boolean>;
}

export const WorkshopContext = createContext<WorkshopView | null>(null);

export function useWorkshop(): WorkshopView {
  const view = useContext(WorkshopContext);
  if (!view) throw new Error("useWorkshop needs a WorkshopProvider above it");
  return view;
}

/** Whose cards are whose, and which cards there are. */
export interface Authors {
  /** Of everybody who has ever had a seat; null where they were erased. */
  names: ReadonlyMap<string, string | null>;
  /** The ids of the seat's own cards. */
  own: ReadonlySet<string>;
  /** All that are revealed, by their ids. */
  cards: ReadonlyMap<string, BoardCard>;
}

export const AuthorsContext = createContext<Authors | null>(null);

/** Apart from the view, since every card asks for it and it seldom changes. */
export function useAuthors(): Authors {
  const authors = useContext(AuthorsContext);
  if (!authors) throw new Error("useAuthors needs a WorkshopProvider above it");
  return authors;
}

/** Why the outbox does not send something any more. */
const reasonOf = (failure: unknown) =>
  isPassing(failure)
    ? i18n.t("CoInnovation failed at this several times, so it is not sent any more.")
    : describe(failure).message;

const noEntries: readonly OutboxEntry[] = [];

export function WorkshopProvider({
  workshopId,
  participantId,
  children,
}: {
  workshopId: string;
  participantId: string;
  children: React.ReactNode;
}) {
  const live = useMemo(() => new LiveWorkshop(workshopId, participantId), [workshopId, participantId]);
  const [outbox, setOutbox] = useState<Outbox | null>(null);

  useEffect(() => {
    const box = new Outbox(outboxKeys(participantId), deliverFor(participantId), (entry, failure) => {
      const reason = reasonOf(failure);
      showToast(reason, { tone: "danger" });
      keepWords(participantId, entry, reason, isSettled(failure));
    });
    setOutbox(box);
    live.start();
    return () => {
      live.stop();
      box.stop();
    };
  }, [live, participantId]);

  const state = useSyncExternalStore(live.subscribe, live.get);
  const entries = useSyncExternalStore(
    useCallback((listener: () => void) => outbox?.subscribe(listener) ?? (() => {}), [outbox]),
    () => outbox?.get() ?? noEntries,
  );

  useEffect(() => {
    if (state.connection === "live") void outbox?.flush();
  }, [state.connection, outbox]);

  useEffect(() => {
    outbox?.forget(settled(entries, state.read));
  }, [state.read, entries, outbox]);

  const own = useMemo(
    () => optimisticSeat(state.own, entries, state.board.agenda),
    [state.own, entries, state.board.agenda],
  );

  const cards = useMemo(() => optimisticCards(state.board.cards, entries), [state.board.cards, entries]);
  const board = useMemo(
    () => (cards === state.board.cards ? state.board : { ...state.board, cards }),
    [state.board, cards],
  );

  // The same functions whatever happens, so that what only acts is not drawn anew.
  const deeds = useMemo<WorkshopDeeds>(
    () => ({
      now: live.clock.now,
      setWriting: (writing) => live.setWriting(writing),
      setHand: (raised) => live.setHand(raised),
      lowerHands: (participantId) => live.lowerHands(participantId),
      react: (reaction) => live.react(reaction),
      give: (name, input) => outbox?.give(name, { ...input, workshopId } as CommandInput<typeof name>),
      run: async (name, input, attempt) => {
        try {
          await send(name, { ...input, workshopId } as unknown as CommandInput<typeof name>, {
            participantId,
            ...(attempt && { commandId: attempt.get().commandId }),
          });
          attempt?.succeeded();
          return true;
        } catch (error) {
          attempt?.failed(error);
          if (error instanceof Unreachable) live.suspect();
          showToast(describe(error).message, { tone: "danger" });
          return false;
        }
      },
    }),
    [live, outbox, workshopId, participantId],
  );

  const view = useMemo<WorkshopView>(() => {
    const me = board.participants.find((person) => person.participantId === participantId) ?? null;
    return {
      workshopId,
      participantId,
      state,
      board,
      own,
      waiting: entries.filter((entry) => !entry.accepted),
      me,
      isFacilitator: me?.role === "FACILITATOR",
      currentStep: board.agenda.find((step) => step.stepId === board.currentStepId) ?? null,
      ...deeds,
    };
  }, [state, board, own, entries, deeds, workshopId, participantId]);

  const { participants } = board;
  const authors = useMemo<Authors>(
    () => ({
      names: new Map(participants.map((person) => [person.participantId, person.name])),
      own: new Set(own.cards.map((card) => card.cardId)),
      cards: new Map(cards.map((card) => [card.cardId, card])),
    }),
    [participants, cards, own.cards],
  );

  return (
    <WorkshopContext value={view}>
      <AuthorsContext value={authors}>{children}</AuthorsContext>
    </WorkshopContext>
  );
}
