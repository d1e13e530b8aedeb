import { cleanup, renderHook, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { toastStore } from "../../design/toasts";
import type { LiveState } from "../../realtime/liveWorkshop";
import { useNewVersion } from "./useNewVersion";

const page = (entry: string) =>
  `<script src="/settings.js"></script><script type="module" crossorigin src="${entry}"></script>`;
const served = vi.fn(async () => new Response(page("/assets/index-2.js")));

// The test's document need not load the scripts that it names.
const { happyDOM } = window as unknown as {
  happyDOM: { settings: { handleDisabledFileLoadingAsSuccess: boolean } };
};
happyDOM.settings.handleDisabledFileLoadingAsSuccess = true;

beforeEach(() => {
  document.head.innerHTML = page("/assets/index-1.js");
  vi.stubGlobal("fetch", served);
});
afterEach(() => {
  cleanup();
  document.head.innerHTML = "";
  vi.unstubAllGlobals();
  served.mockReset();
});

/** The page's connection goes through these. */
function through(...connections: LiveState["connection"][]) {
  const { rerender } = renderHook(({ at }) => useNewVersion(at), {
    initialProps: { at: connections[0] ?? "live" },
  });
  for (const at of connections) rerender({ at });
}
const offers = () => toastStore.get().filter(({ text }) => text.startsWith("There is a new version"));

it("offers the new version that came with a break, and asks for none without one", async () => {
  through("connecting", "live");
  expect(served).not.toHaveBeenCalled();
  through("live", "lost", "live");
  await waitFor(() => expect(offers()).toHaveLength(1));
  through("live", "lost", "live");
  await waitFor(() => expect(served).toHaveBeenCalledTimes(2));
  await Promise.resolve();
  expect(offers()).toHaveLength(1);
});

it("says nothing when the same version comes back", async () => {
  const before = offers().length;
  served.mockResolvedValue(new Response(page("/assets/index-1.js")));
  through("live", "lost", "live");
  await waitFor(() => expect(served).toHaveBeenCalledTimes(1));
  await Promise.resolve();
  expect(offers()).toHaveLength(before);
});
