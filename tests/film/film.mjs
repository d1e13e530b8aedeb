// film.mjs <folder> <file>: makes an animated WebP of pictures whose names are the milliseconds at which they were taken.
import { readdir } from "node:fs/promises";
import sharp from "sharp";

const [folder, file] = process.argv.slice(2);
/** Between two pictures at least, and at most: where nothing happens for longer, nobody needs to wait. */
const [shortest, longest, last] = [100, 1200, 3000];

const times = (await readdir(folder)).map((name) => Number.parseInt(name, 10)).sort((a, b) => a - b);
const shown = times.filter((time, index) => index === times.length - 1 || times[index + 1] - time >= 1);
const frames = [];
for (const time of shown) {
  // Of several within one picture's time the newest counts.
  if (frames.length > 1 && time - frames.at(-2) < shortest) frames.pop();
  frames.push(time);
}

const delay = frames.map((time, index) =>
  index === frames.length - 1 ? last : Math.min(longest, Math.max(20, frames[index + 1] - time)),
);
const pictures = frames.map((time) => `${folder}/${String(time).padStart(6, "0")}.png`);
const { size, width, height } = await sharp(pictures, { join: { animated: true } })
  .webp({ quality: 72, effort: 5, mixed: true, minSize: true, delay, loop: 0 })
  .toFile(file);
const seconds = delay.reduce((sum, one) => sum + one, 0) / 1000;
console.log(
  `${file}: ${frames.length} pictures, ${seconds.toFixed(1)} s, ${width}×${height}, ${Math.round(size / 1024)} KB`,
);
