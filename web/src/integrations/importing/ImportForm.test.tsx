import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { ImportForm } from "./ImportForm";
import { useDryRun } from "./useDryRun";

vi.mock("./useDryRun", () => ({ useDryRun: vi.fn() }));

const run = {
  file: { name: "ideas.csv", format: "csv", bytes: new Uint8Array(), texts: [] },
  answer: null,
  error: null,
  reset: vi.fn(),
  choose: vi.fn(),
  tryAs: vi.fn(),
  tryAgain: vi.fn(),
  begin: vi.fn(),
} as const;

afterEach(cleanup);

it.each([
  { pending: null, times: 1 },
  { pending: "importing" as const, times: 0 },
])(
  "lets another file or kind be chosen unless one is being imported: $pending",
  async ({ pending, times }) => {
    vi.mocked(useDryRun).mockReturnValue({ ...run, pending });
    run.reset.mockReset();
    run.tryAs.mockReset();
    render(<ImportForm kind="ideas" onKind={() => {}} onBegun={() => {}} />);
    await act(async () => void fireEvent.click(screen.getByRole("button", { name: "Choose another" })));
    await act(async () => void fireEvent.click(screen.getByRole("radio", { name: "Pain points" })));
    expect(run.reset).toHaveBeenCalledTimes(times);
    expect(run.tryAs).toHaveBeenCalledTimes(times);
  },
);
