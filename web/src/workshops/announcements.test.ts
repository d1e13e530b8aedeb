import { expect, it } from "vitest";
import { announcementsOf } from "./announcements";
import { emptyBoard, type WorkshopBoard } from "./workshopBoard";

const person = (participantId: string, name: string): WorkshopBoard["participants"][number] => ({
  participantId,
  name,
  side: "VENDOR",
  role: "CONTRIBUTOR",
  expertise: [],
  organizationId: null,
  present: true,
});

it("says who arrives, but not that one arrives oneself", () => {
  const after = { ...emptyBoard, participants: [person("me", "Ada"), person("b", "Bo")] };
  expect(announcementsOf(emptyBoard, after, "me")).toEqual(["Bo joined."]);
});

it("counts a crowd instead of naming it", () => {
  const after = { ...emptyBoard, participants: ["b", "c", "d"].map((id) => person(id, id)) };
  expect(announcementsOf(emptyBoard, after, "me")).toEqual(["3 people joined."]);
});

it("says nothing when nothing changed", () => {
  expect(announcementsOf(emptyBoard, { ...emptyBoard }, "me")).toEqual([]);
});
