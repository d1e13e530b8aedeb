import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import type { Method } from "../workshopBoard";
import { methods } from "./methods";

/** What the server declares of each method; its own test keeps the file equal to the code. */
const file = resolve(__dirname, "../../../../tests/CoInnovation.Tests/Workshops/method-shapes.json");

/** Nobody writes so many by hand: pages need not say it. */
const mostCardsAnywhere = 200;

it("declares the shapes that the server declares", () => {
  const ours = Object.fromEntries(
    (Object.keys(methods) as Method[]).map((method) => {
      const {
        writes,
        visibility,
        minutes,
        clusters,
        votes,
        mostCards,
        fields = [],
        discusses,
        passesSheets,
        mirrors,
        growsGroups,
      } = methods[method];
      return [
        method,
        {
          writes: writes ?? null,
          visibility,
          minutes,
          clusters: clusters ?? false,
          votes: votes ?? null,
          mostCards: mostCards ?? mostCardsAnywhere,
          discusses: discusses ?? false,
          passesSheets: passesSheets ?? false,
          mirrors: mirrors ?? false,
          growsGroups: growsGroups ?? false,
          fields: fields.map(({ field, kind, longest }) => ({ field, kind, longest })),
        },
      ];
    }),
  );
  expect(ours).toEqual(JSON.parse(readFileSync(file, "utf8")));
});
