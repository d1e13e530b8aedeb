import type { FeedEvent } from "../feedEvent";

/** Something for later; nobody's name is on it. */
export interface ParkedTopic {
  topicId: string;
  text: string | null;
  parkedAt: string;
  settled: boolean;
}

export function applyToParkedTopics(topics: ParkedTopic[], { type, data }: FeedEvent): ParkedTopic[] {
  switch (type) {
    case "topic_parked":
      return [...topics, { ...data, settled: false }];
    case "parked_topic_settled":
      return topics.map((topic) =>
        topic.topicId === data.topicId ? { ...topic, settled: data.settled } : topic,
      );
    default:
      return topics;
  }
}
