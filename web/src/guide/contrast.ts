import { fixed } from "../design/counted";
/** WCAG 2.2's contrast of two opaque colors as computed styles write them (`rgb(20, 32, 27)`): 1 to 21. */
export function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** Cut, never rounded up: 4.499 is not enough where 4.5 is asked for. */
export const ratioText = (ratio: number): string => `${fixed(Math.floor(ratio * 10) / 10, 1)} : 1`;

/** `#14201b`, with the share of its ink where it lets something through. */
export function hexOf(color: string): string {
  const { channels, alpha } = parse(color);
  const hex = channels.map((channel) => Math.round(channel).toString(16).padStart(2, "0")).join("");
  return alpha < 1 ? `#${hex}, ${Math.round(alpha * 100)} %` : `#${hex}`;
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = parse(color).channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function parse(color: string): { channels: number[]; alpha: number } {
  const numbers = (color.match(/-?[\d.]+/g) ?? []).map(Number);
  return { channels: numbers.slice(0, 3), alpha: numbers[3] ?? 1 };
}
