import { newId } from "../../graphql/newId";
import type { OutboxEntry } from "../../realtime/outbox";
import { detailsOf } from "../methods/details";
import { giveBack, refusedTexts } from "./refusedTexts";

/**
 * Nobody loses words because the server did not take them: every command that carries some gives them back.
 * @param isSettled Whether the server has refused it. After accidents the card may be there all the same, so that it keeps its id.
 */
export function keepWords(
  participantId: string,
  { name, input }: OutboxEntry,
  reason: string,
  isSettled: boolean,
) {
  switch (name) {
    case "writeCard": {
      const { stepId, text, answers, details, buildsOn } = input;
      const cardId = isSettled ? newId() : input.cardId;
      const draft = {
        stepId,
        cardId,
        text,
        answers: answers ?? [],
        details: detailsOf(details ?? []),
        ...(buildsOn && { buildsOn }),
      };
      giveBack(participantId, draft, reason);
      break;
    }
    case "editCard":
      refusedTexts.keep(participantId, {
        kind: "change",
        text: input.text,
        ...(input.details && { details: detailsOf(input.details) }),
        reason,
        subjectId: input.cardId,
      });
      break;
    case "keepNoteToSelf":
      refusedTexts.keep(participantId, { kind: "note", text: input.text, reason, subjectId: input.noteId });
      break;
  }
}
