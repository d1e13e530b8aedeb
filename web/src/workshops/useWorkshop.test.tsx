import { cleanup, render } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { LiveWorkshop } from "../realtime/liveWorkshop";
import { Outbox } from "../realtime/outbox";
import { WorkshopProvider } from "./useWorkshop";

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

it("leaves no outbox sending behind when its page is left", () => {
  vi.spyOn(LiveWorkshop.prototype, "start").mockReturnValue();
  const stop = vi.spyOn(Outbox.prototype, "stop");
  const { unmount } = render(
    <WorkshopProvider workshopId="w" participantId="p">
      {null}
    </WorkshopProvider>,
  );
  expect(stop).not.toHaveBeenCalled();
  unmount();
  expect(stop).toHaveBeenCalledTimes(1);
});
