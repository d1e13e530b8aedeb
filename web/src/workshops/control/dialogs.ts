/** What the dock can open, one at a time. */
export type DockDialog =
  | "invite"
  | "vote"
  | "mirror"
  | "closeMirror"
  | "split"
  | "recall"
  | "keep"
  | "decision"
  | "close"
  | "spotlight"
  | "broadcast"
  | "undo";
