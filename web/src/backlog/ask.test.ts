import { describe, expect, it } from "vitest";
import { joined, type Page, without } from "./ask";

const page = (...ids: string[]) =>
  ({
    items: ids.map((id) => ({ id })),
    total: ids.length + 3,
    endCursor: null,
    hasMore: true,
  }) as never as Page;
const shown = ({ items, total }: Page) => `${items.map(({ id }) => id).join("")}/${total}`;

describe("a page of the backlog", () => {
  it("loses what is gone, and counts it no more", () => {
    expect(shown(without(page("a", "b"), "a"))).toBe("b/4");
  });
  it("stays as it is when it never had what is gone", () => {
    const before = page("a");
    expect(without(before, "b")).toBe(before);
  });
  it("keeps what stands on two pages where it stands first", () => {
    expect(shown(joined(page("a", "b"), page("b", "c")))).toBe("abc/5");
  });
});
