import { expect, it } from "vitest";
import type { Side } from "../../design/sides";
import { countFor, mixed } from "./split";

it.each([
  [2, 4, 1],
  [3, 2, 1],
  [5, 2, 2],
  [5, 4, 1],
  [6, 4, 2],
  [7, 4, 2],
  [11, 4, 3],
  [50, 4, 12],
])("%i people in groups of %i are %i groups", (people, size, count) => {
  expect(countFor(people, size)).toBe(count);
});

it("deals the sides out evenly, in the order in which people came", () => {
  const people = (["CUSTOMER", "VENDOR", "CUSTOMER", "VENDOR", "PARTNER"] satisfies Side[]).map(
    (side, place) => ({ side, name: `${side} ${place}` }),
  );
  expect(mixed(people, 2).map((group) => group.map(({ name }) => name))).toEqual([
    ["VENDOR 1", "CUSTOMER 0", "PARTNER 4"],
    ["VENDOR 3", "CUSTOMER 2"],
  ]);
  expect(mixed(people, 9)).toHaveLength(5);
});
