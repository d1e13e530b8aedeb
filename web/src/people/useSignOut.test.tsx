import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { browserStorage } from "../storage/browserStorage";
import { useSignOut } from "./useSignOut";

const draft = "coinnovation.draft.ada.s1";
const ended = vi.fn(async () => new Response(null, { status: 204 }));

function Page() {
  const { signOut, question } = useSignOut();
  return (
    <>
      <button type="button" onClick={signOut}>
        Leave
      </button>
      {question}
    </>
  );
}

beforeEach(() => {
  localStorage.clear();
  ended.mockClear();
  vi.stubGlobal("fetch", ended);
  render(<Page />);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it("asks before words are lost, and leaves none behind", async () => {
  browserStorage.write(draft, '{"text":"half"}');
  fireEvent.click(screen.getByRole("button", { name: "Leave" }));
  await screen.findByText(/1 text or change of yours is in this browser alone/);
  expect(ended).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole("button", { name: "Sign out" }));
  await waitFor(() => expect(ended).toHaveBeenCalledTimes(1));
  await waitFor(() => expect(browserStorage.read(draft)).toBeNull());
});

it("asks nothing where nothing would be lost, and forgets the name", async () => {
  localStorage.setItem("coinnovation.name", "Ada");
  fireEvent.click(screen.getByRole("button", { name: "Leave" }));
  await waitFor(() => expect(browserStorage.read("coinnovation.name")).toBeNull());
});
