import { describe, expect, it } from "vitest";
import type { Side } from "../../design/sides";
import { type BoardCard, type BoardParticipant, emptyBoard, type WorkshopBoard } from "../workshopBoard";
import { balanceOf, unheardExpertise } from "./hearing";

const person = (participantId: string, expertise: string[], present = true): BoardParticipant => ({
  participantId,
  name: participantId,
  side: "CUSTOMER",
  role: "CONTRIBUTOR",
  expertise,
  organizationId: null,
  present,
});

const card = (authorId: string | null, side: Side | null): BoardCard => ({
  cardId: `${authorId} ${side}`,
  stepId: "step",
  kind: "NOTE",
  text: "words",
  authorId,
  side,
  organizationId: null,
  answers: [],
  kept: false,
  details: [],
  group: null,
  buildsOn: null,
});

const board = (change: Partial<WorkshopBoard>): WorkshopBoard => ({
  ...emptyBoard,
  sides: (["VENDOR", "CUSTOMER"] as const).map((side) => ({
    side,
    organizationId: side,
    organizationName: side,
  })),
  ...change,
});

describe("expertise that has not been heard", () => {
  it("is what nobody who declared it has said something with", () =>
    expect(
      unheardExpertise(
        board({
          participants: [person("ada", ["Billing", "law"]), person("ben", ["billing", "Ports"])],
          cards: [card("ada", "CUSTOMER")],
        }),
      ),
    ).toEqual(["Ports"]));

  it("is not told by cards without a name, nor by people who left", () =>
    expect(
      unheardExpertise(
        board({
          participants: [person("ada", ["Billing"]), person("ben", ["Ports"], false)],
          cards: [card(null, null)],
        }),
      ),
    ).toEqual(["Billing"]));
});

describe("balance", () => {
  it("is 1 where the sides said alike and 0 where one said all", () => {
    expect(balanceOf(board({ cards: [card("v", "VENDOR"), card("c", "CUSTOMER")] })).value).toBe(1);
    expect(balanceOf(board({ cards: [card("v", "VENDOR")] })).value).toBe(0);
  });

  it("is the entropy over the logarithm of the number of sides", () => {
    const { value, n } = balanceOf(
      board({
        cards: [card("v", "VENDOR"), card("w", "VENDOR"), card("x", "VENDOR"), card("c", "CUSTOMER")],
      }),
    );
    expect(value).toBeCloseTo(0.8113, 4);
    expect(n).toBe(4);
  });

  it("counts no card without a name, and says nothing about nothing", () =>
    expect(balanceOf(board({ cards: [card(null, null)] }))).toMatchObject({ value: null, n: 0 }));
});
