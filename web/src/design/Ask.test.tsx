import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { useAsk } from "./Ask";

afterEach(cleanup);

it("leaves another question open when the deed of the one before ends late", async () => {
  let done = (_: boolean) => {};
  const deed = () =>
    new Promise<boolean>((resolve) => {
      done = resolve;
    });
  let askFor = (_: string) => {};
  function Page() {
    const { ask, asking } = useAsk();
    askFor = (title) => ask({ title, confirm: "Do it", text: "Sure?", deed });
    return asking;
  }
  render(<Page />);
  act(() => askFor("First"));
  fireEvent.click(await screen.findByRole("button", { name: "Do it" }));
  act(() => askFor("Second"));
  expect(screen.getByRole("button", { name: "Do it" }).getAttribute("data-pending")).toBeNull();
  await act(async () => done(true));
  expect(screen.getByText("Second")).toBeTruthy();

  fireEvent.click(screen.getByRole("button", { name: "Do it" }));
  await act(async () => done(true));
  expect(screen.queryByText("Second")).toBeNull();
});
