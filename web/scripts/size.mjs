// How much JavaScript a participant loads before the first card can be written, compressed as it is served. `npm run size` after a build.
import { readFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";

const dist = new URL("../dist/", import.meta.url);
/** What is loaded on the way from a join link into the workshop. */
const way = ["index.html", "src/root.tsx", "src/joining/JoinPage.tsx", "src/workshops/WorkshopPage.tsx"];
const asked = process.argv.indexOf("--limit");
const limit = (asked < 0 ? 200 : Number(process.argv[asked + 1])) * 1024;

const manifest = JSON.parse(readFileSync(new URL(".vite/manifest.json", dist), "utf8"));
const files = new Set();
const take = (name) => {
  const chunk = manifest[name];
  if (!chunk) throw new Error(`The build has no chunk for ${name}.`);
  if (files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const imported of chunk.imports ?? []) take(imported);
};
for (const name of way) take(name);

const compressed = (file) =>
  brotliCompressSync(readFileSync(new URL(file, dist)), { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
    .length;
const sizes = [...files].map((file) => ({ file, bytes: compressed(file) })).sort((a, b) => b.bytes - a.bytes);
const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;

if (process.argv.includes("--list"))
  for (const { file, bytes } of sizes) console.log(kilobytes(bytes).padStart(9), file);
console.log(
  `A participant loads ${kilobytes(total)} of JavaScript in ${sizes.length} files; the limit is ${kilobytes(limit)}.`,
);
if (total > limit) process.exitCode = 1;
