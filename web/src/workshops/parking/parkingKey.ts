/** Under what a topic that is begun is kept. */
export const parkingKey = (participantId: string) => `coinnovation.parking.${participantId}`;
