import { describe, expect, it } from "vitest";
import type { BacklogItem } from "../items";
import { readView } from "../view";
import { type BoardColumn, findOn, placed, statusesShown, withoutStatus } from "./boardOf";

const item = (id: string, status: string) => ({ id, status, __typename: "Idea" }) as BacklogItem;
const column = (status: string, ...ids: string[]): BoardColumn => ({
  status: status as BoardColumn["status"],
  page: { items: ids.map((id) => item(id, status)), total: ids.length + 5, endCursor: null, hasMore: true },
});
const ids = (columns: readonly BoardColumn[]) =>
  columns.map((one) => `${one.page?.items.map((other) => other.id).join("")}/${one.page?.total}`);

describe("the board", () => {
  it("leaves out what was merged, until it is asked for", () => {
    expect(statusesShown(readView(new URLSearchParams("tab=ideas")))).not.toContain("MERGED");
    expect(statusesShown(readView(new URLSearchParams("status=MERGED&status=NEW")))).toEqual([
      "NEW",
      "MERGED",
    ]);
    expect(statusesShown(readView(new URLSearchParams("status.not=NEW&status.not=MERGED")))).toEqual([
      "UNDER_REVIEW",
      "ADDRESSED",
      "SOLVED",
      "DECLINED",
    ]);
  });
  it("asks each column for its own status only", () => {
    expect(withoutStatus(readView(new URLSearchParams("status=NEW&dots=1.."))).conditions).toEqual({
      dots: { kind: "number", min: 1, max: null },
    });
  });
  it("moves a card to the top of its new column and keeps the counts", () => {
    const board = [column("NEW", "a", "b"), column("SHORTLISTED", "c")];
    expect(ids(placed(board, item("a", "SHORTLISTED")))).toEqual(["b/6", "ac/7"]);
  });
  it("changes a card where it stands", () => {
    const board = placed([column("NEW", "a", "b")], { ...item("b", "NEW"), text: "New" } as BacklogItem);
    expect(ids(board)).toEqual(["ab/7"]);
    expect(findOn(board, "b")?.text).toBe("New");
  });
  it("takes a card away whose column is not shown", () => {
    expect(ids(placed([column("NEW", "a")], item("a", "DECLINED")))).toEqual(["/5"]);
  });
});
