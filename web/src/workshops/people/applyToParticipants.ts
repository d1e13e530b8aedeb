import type { FeedEvent } from "../feedEvent";
import type { BoardParticipant } from "../workshopBoard";

/** Who takes part after one event of the `workshop` feed. */
export function applyToParticipants(
  people: BoardParticipant[],
  { type, data }: FeedEvent,
): BoardParticipant[] {
  switch (type) {
    case "participant_joined":
      return [
        ...people,
        { ...data, expertise: data.expertise.filter((tag: string | null) => tag !== null), present: true },
      ];
    case "participant_left":
      return people.map((person) =>
        person.participantId === data.participantId ? { ...person, present: false } : person,
      );
    // Texts come as null from now on, and SeatFeeds fetches all of them anew; of a list of texts nothing is left.
    case "participant_erased":
      return withoutExpertise(people, (person) => person.participantId === data.participantId);
    case "organization_erased":
      return withoutExpertise(people, (person) => person.organizationId === data.organizationId);
    default:
      return people;
  }
}

const withoutExpertise = (people: BoardParticipant[], erased: (person: BoardParticipant) => boolean) =>
  people.map((person) => (erased(person) ? { ...person, expertise: [] } : person));
