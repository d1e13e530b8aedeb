/** What the dock can open, one at a time. */
export type DockDialog =
  | "invite"
  | "vote"
  | "mirror"
  | "keep"
  | "decision"
  | "close"
  | "spotlight"
  | "broadcast";
