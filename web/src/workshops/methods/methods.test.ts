import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import type { Method } from "../workshopBoard";
import { methods } from "./methods";

/** What the server declares of each method; its own test keeps the file equal to the code. */
const file = resolve(__dirname, "../../../../tests/CoInnovation.Tests/Workshops/method-shapes.json");

it("declares the shapes that the server declares", () => {
  const ours = Object.fromEntries(
    (Object.keys(methods) as Method[]).map((method) => {
      const { writes, visibility, minutes, clusters, votes } = methods[method];
      return [
        method,
        { writes: writes ?? null, visibility, minutes, clusters: clusters ?? false, votes: votes ?? null },
      ];
    }),
  );
  expect(ours).toEqual(JSON.parse(readFileSync(file, "utf8")));
});
