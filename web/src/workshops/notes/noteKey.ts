/** Under what a note that is begun is kept. */
export const noteKey = (participantId: string) => `coinnovation.note.${participantId}`;
