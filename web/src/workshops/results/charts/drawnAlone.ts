import type { ReactElement } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";

/**
 * Draws what the page shows in another way, for as long as it is read: it stands in the document, whose styles give it its colors, and nobody sees or hears it.
 */
export async function drawnAlone(
  drawing: ReactElement,
  read: (svg: SVGSVGElement) => Promise<void>,
): Promise<void> {
  const place = document.createElement("div");
  place.className = "visually-hidden";
  place.ariaHidden = "true";
  document.body.append(place);
  const root = createRoot(place);
  try {
    flushSync(() => root.render(drawing));
    const svg = place.querySelector("svg");
    if (svg) await read(svg);
  } finally {
    root.unmount();
    place.remove();
  }
}
