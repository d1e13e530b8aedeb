/** Under what a seat's commands are kept that wait for the network. */
export const outboxKeys = (participantId: string) => `coinnovation.outbox.${participantId}.`;
