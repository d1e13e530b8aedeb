// One process, one question a line, one answer a line: what graphql-js and its companions say. Questions and answers carry the same id.
import { createInterface } from "node:readline";
import * as clients from "./clients.mjs";
import { introspect, typeSystem } from "./schemas.mjs";
import { examine } from "./documents.mjs";

const answers = { examine, typeSystem, introspect, ...clients };

for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  const { id, ask, ...question } = JSON.parse(line);
  // Answers may overtake each other: a socket that waits holds up nobody.
  Promise.resolve()
    .then(() => answers[ask](question))
    .then(
      (answer) => process.stdout.write(`${JSON.stringify({ id, answer })}\n`),
      (error) => process.stdout.write(`${JSON.stringify({ id, failure: String(error?.stack ?? error) })}\n`),
    );
}
