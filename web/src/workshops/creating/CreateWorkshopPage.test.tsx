import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { send } from "../../graphql/command";
import { Unreachable } from "../../graphql/failures";
import CreateWorkshopPage from "./CreateWorkshopPage";

vi.mock("../../graphql/command", () => ({ send: vi.fn() }));
vi.mock("../../graphql/useQuery", () => ({
  useQuery: () => ({
    data: {
      viewer: { mayCreateWorkshops: true, signInByMail: false, signInProviders: [], person: null },
      ownTemplates: [],
      templates: [{ id: "t", name: "Pains and ideas", description: "", minutes: 60, steps: [] }],
    },
  }),
}));

afterEach(cleanup);

it("creates one workshop when the answer was lost and the form was changed in between", async () => {
  const sent = vi.mocked(send).mockRejectedValueOnce(new Unreachable("no answer")).mockResolvedValueOnce({});
  render(<CreateWorkshopPage />);
  const type = (label: RegExp, value: string) =>
    fireEvent.change(screen.getByLabelText(label), { target: { value } });
  type(/^Title/, "Billing");
  type(/^Your name/, "Ada");
  for (const field of screen.getAllByLabelText(/organization/i))
    fireEvent.change(field, { target: { value: "Northwind" } });
  const create = screen.getByRole("button", { name: "Create workshop" });
  fireEvent.click(create);
  await screen.findByRole("alert");
  type(/^Title/, "Billing that nobody checks twice");
  fireEvent.click(create);
  await waitFor(() => expect(sent).toHaveBeenCalledTimes(2));
  const ids = sent.mock.calls.map(([, input, options]) => {
    const { workshopId, participantId } = input as { workshopId: string; participantId: string };
    return { workshopId, participantId, commandId: options?.commandId };
  });
  expect(ids[1]).toEqual(ids[0]);
});
