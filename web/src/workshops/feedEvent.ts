/** One event of a feed as it comes over the wire. */
export interface FeedEvent {
  type: string;
  at: string;
  // biome-ignore lint/suspicious/noExplicitAny: the wire has some fifty types, and only the reducer that handles one knows its shape; corpus.test.ts holds them against the server
  data: any;
}
