/** Under what words are kept that a facilitator is at: a decision, a message to everybody. */
export const wordsKeys = (participantId: string) => `coinnovation.words.${participantId}.`;
