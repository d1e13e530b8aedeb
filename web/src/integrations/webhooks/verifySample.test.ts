import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { verifySample } from "./verifySample";

const secret = "coinwh_secret";
const body = Buffer.from('{"id":"1","text":"Grüße"}');
const time = 1_764_144_000;
const sign = (key: string) => createHmac("sha256", key).update(`${time}.`).update(body).digest("hex");

describe("the sample that checks a signature", async () => {
  const { isGenuine } = await import(
    /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(verifySample)}`
  );
  const check = (signature: string, now = time * 1000) => isGenuine(body, signature, secret, now);

  it("takes what was signed with the secret, also beside another", () => {
    expect(check(`t=${time},v1=${sign(secret)}`)).toBe(true);
    expect(check(`t=${time},v1=${sign("the next one")},v1=${sign(secret)}`)).toBe(true);
  });
  it("refuses other secrets, old messages and nonsense", () => {
    expect(check(`t=${time},v1=${sign("another")}`)).toBe(false);
    expect(check(`t=${time},v1=${sign(secret)}`, (time + 301) * 1000)).toBe(false);
    expect(check(`t=${time},v1=00`)).toBe(false);
    expect(check("nonsense")).toBe(false);
  });
});
