/** One event of a feed as it comes over the wire. */
export interface FeedEvent {
  type: string;
  at: string;
  // biome-ignore lint/suspicious/noExplicitAny: each reducer knows the shape of the types it handles
  data: any;
}
