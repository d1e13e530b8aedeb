export type Grouping = "month" | "release";

/** Everything that the caller's own organizations have to do with, in place of one organization's id. */
export const ours = "ours";

/** What the changelog shows: all of it stands in the address. */
export interface ChangelogView {
  by: Grouping;
  release: string | null;
  /** An organization's id, or `ours`. */
  concerns: string | null;
  /** How many days back. */
  days: number | null;
  /** One idea alone. */
  idea: string | null;
}

export const spans = [30, 90, 365] as const;

/** Reads an address; what it does not know, it leaves out. */
export function readChangelogView(query: URLSearchParams): ChangelogView {
  const days = Number(query.get("days"));
  return {
    by: query.get("by") === "release" ? "release" : "month",
    release: query.get("release") || null,
    concerns: query.get("concerns") || null,
    days: spans.find((span) => span === days) ?? null,
    idea: query.get("idea") || null,
  };
}

/** The shortest address that reads back to the same view. */
export function writeChangelogView(view: ChangelogView): string {
  const query = new URLSearchParams();
  if (view.by !== "month") query.set("by", view.by);
  if (view.release) query.set("release", view.release);
  if (view.concerns) query.set("concerns", view.concerns);
  if (view.days) query.set("days", String(view.days));
  if (view.idea) query.set("idea", view.idea);
  return query.toString();
}

export const isNarrowed = (view: ChangelogView) =>
  view.release !== null || view.concerns !== null || view.days !== null || view.idea !== null;

/** The view as the API's `where`. */
export function changelogWhere(view: ChangelogView, own: readonly string[], now: number) {
  const asked = view.concerns === ours ? own : view.concerns ? [view.concerns] : null;
  return {
    ...(view.release && { release: { eq: view.release } }),
    ...(asked && { concerns: { some: { in: [...asked] } } }),
    ...(view.days && { deliveredAt: { gte: new Date(now - view.days * 86_400_000).toISOString() } }),
    ...(view.idea && { ideaId: { eq: view.idea } }),
  };
}

/** Where feed readers find the same, as far as a feed can be narrowed; they add a token of theirs. */
export function feedAddress(view: ChangelogView, own: readonly string[]): string {
  const query = new URLSearchParams();
  const concerned = view.concerns === ours ? (own.length === 1 ? own[0] : undefined) : view.concerns;
  if (view.release) query.set("release", view.release);
  if (concerned) query.set("concerns", concerned);
  const narrowed = query.toString();
  return narrowed ? `/changelog.atom?${narrowed}` : "/changelog.atom";
}
