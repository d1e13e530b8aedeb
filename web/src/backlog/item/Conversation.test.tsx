import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Unreachable } from "../../graphql/failures";
import { Conversation } from "./Conversation";
import { ItemView } from "./ItemDetail";
import type { FoundItem } from "./itemDetailQuery";
import type { LoadedItem } from "./useItem";
import type { Run } from "./useRun";

vi.mock("../useWords", () => ({ useWords: () => ({}) }));

const item = { id: "i1", comments: { nodes: [], totalCount: 0 } } as unknown as FoundItem;
const field = () => screen.getByRole<HTMLTextAreaElement>("textbox");
const type = (text: string) => fireEvent.change(field(), { target: { value: text } });

beforeEach(() => localStorage.clear());
afterEach(cleanup);

it("keeps a comment over a reload, for its item and its writer alone", () => {
  const draw = (id: string, writer = "ada") =>
    render(<Conversation item={{ ...item, id }} writer={writer} run={vi.fn()} />);
  draw("i1");
  type("Half a thou");
  cleanup();
  draw("i2");
  expect(field().value).toBe("");
  cleanup();
  draw("i1", "bo");
  expect(field().value).toBe("");
  cleanup();
  draw("i1");
  expect(field().value).toBe("Half a thou");
});

it("sends once, and leaves what was typed meanwhile", async () => {
  let answer = (_: boolean) => {};
  const run = vi.fn(
    () =>
      new Promise<boolean>((resolve) => {
        answer = resolve;
      }),
  );
  render(<Conversation item={item} writer="ada" run={run} />);
  type("First thought");
  fireEvent.keyDown(field(), { key: "Enter", ctrlKey: true });
  fireEvent.keyDown(field(), { key: "Enter", ctrlKey: true });
  expect(run).toHaveBeenCalledTimes(1);
  type("First thought, and another");
  answer(true);
  await waitFor(() => expect(screen.getByRole("button").getAttribute("data-pending")).toBeNull());
  expect(field().value).toBe("First thought, and another");
});

/** A pain point about which nobody has said anything yet. */
const painPoint = {
  ...item,
  __typename: "PainPoint",
  text: "Invoices arrive late",
  painPointStatus: "NEW",
  keptAt: "2026-11-01T00:00:00Z",
  workshop: { id: "w", title: "Clinic" },
  theme: null,
  owner: null,
  externalId: null,
  tags: [],
  links: [],
  evidence: [],
  votes: { sides: [] },
  supporterCount: 0,
  answeredBy: { nodes: [] },
  painPointsInside: { nodes: [] },
  supporters: { nodes: [], totalCount: 0 },
  timeline: { nodes: [], totalCount: 0 },
};
const viewer = {
  readsWholeBacklog: false,
  seats: [{ role: "CONTRIBUTOR", participantId: "ada", workshop: { id: "w" }, organization: null }],
};

it("stays as it is typed, with what went wrong beside it, when the item cannot be asked for again", () => {
  const loaded = { data: { node: painPoint }, item: painPoint, refetch: () => {}, run: vi.fn(), viewer };
  const draw = (error: unknown) => (
    <I18nProvider i18n={i18n}>
      <ItemView id="i1" loaded={{ ...loaded, error } as unknown as LoadedItem} />
    </I18nProvider>
  );
  const { rerender } = render(draw(undefined));
  type("Half a thou");
  const typed = field();
  rerender(draw(new Unreachable("no answer")));
  expect(screen.getByRole("alert")).toBeTruthy();
  expect(field()).toBe(typed);
  expect(typed.value).toBe("Half a thou");
});

it("sends the same comment again after a lost answer and a reload", async () => {
  const sent: unknown[] = [];
  const lost: Run = async (_, input, told) => {
    sent.push(input, told?.ids?.get().commandId);
    return false;
  };
  for (const _ of ["before", "after"]) {
    render(<Conversation item={item} writer="ada" run={lost} />);
    if (field().value === "") type("Once");
    fireEvent.click(screen.getByRole("button", { name: "Send" }));
    await waitFor(() => expect(screen.getByRole("button").getAttribute("data-pending")).toBeNull());
    cleanup();
  }
  expect(sent.slice(2)).toEqual(sent.slice(0, 2));
});

it("changes a comment once, and leaves what was typed meanwhile", async () => {
  let answer = (_: boolean) => {};
  const run = vi.fn(
    () =>
      new Promise<boolean>((resolve) => {
        answer = resolve;
      }),
  );
  const comment = { id: "c1", text: "Mine", mine: true, writtenAt: "2026-11-01T00:00:00Z" };
  const comments = { nodes: [comment], totalCount: 1 } as unknown as FoundItem["comments"];
  render(<Conversation item={{ ...item, comments }} writer={null} run={run} />);
  fireEvent.click(screen.getByRole("button", { name: "Edit what I wrote" }));
  type("Mine, changed");
  fireEvent.click(screen.getByRole("button", { name: "Save" }));
  fireEvent.click(screen.getByRole("button", { name: "Save" }));
  expect(run).toHaveBeenCalledTimes(1);
  type("Mine, changed twice");
  await act(async () => answer(true));
  expect(field().value).toBe("Mine, changed twice");
});

it("withdraws a comment after a question alone", async () => {
  const run = vi.fn(async () => true);
  const comment = { id: "c1", text: "Mine", mine: true, writtenAt: "2026-11-01T00:00:00Z" };
  const comments = { nodes: [comment], totalCount: 1 } as unknown as FoundItem["comments"];
  render(<Conversation item={{ ...item, comments }} writer="ada" run={run} />);
  fireEvent.click(screen.getByRole("button", { name: "Withdraw what I wrote" }));
  const sure = await screen.findByRole("button", { name: "Withdraw it" });
  expect(run).not.toHaveBeenCalled();
  fireEvent.click(sure);
  await waitFor(() => expect(run).toHaveBeenCalledTimes(1));
});
