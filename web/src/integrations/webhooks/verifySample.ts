/** What a receiver in JavaScript does with each message; a test runs it as it stands here. */
export const verifySample = `import { createHmac, timingSafeEqual } from "node:crypto";

// body: the bytes as they came; signature: the header CoInnovation-Signature
export function isGenuine(body, signature, secret, now = Date.now()) {
  const parts = signature.split(",").map((part) => part.split("="));
  const time = parts.find(([name]) => name === "t")?.[1];
  if (!time || Math.abs(now / 1000 - time) > 300) return false;
  const expected = createHmac("sha256", secret).update(time + ".").update(body).digest();
  return parts.some(([name, hex]) => {
    const given = Buffer.from(hex, "hex");
    return name === "v1" && given.length === expected.length && timingSafeEqual(given, expected);
  });
}
`;
