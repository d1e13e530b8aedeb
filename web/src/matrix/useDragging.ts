import { type RefObject, useState } from "react";
import { isInside, type Place, placeAt } from "./places";

/** What the pointer holds, where on the screen, and its place on the plot if it may be let go of there. */
export interface Drag {
  id: string;
  x: number;
  y: number;
  place: Place | null;
}

/** Pixels that a press may tremble. */
const trembling = 4;

/** Dragging things to their place: on the plot, or from beside it onto it. */
export function useDragging<Thing extends { id: string }>(
  plot: RefObject<HTMLElement | null>,
  rules: {
    mayMove: (thing: Thing) => boolean;
    /** What has its place keeps to the plot; what has none can be let go of beside it. */
    isPlaced: (thing: Thing) => boolean;
    onPlace: (thing: Thing, place: Place) => void;
  },
) {
  const [drag, setDrag] = useState<Drag | null>(null);

  /** Follows one pointer from the thing it took to where it lets go. */
  const follow = (thing: Thing) => (down: React.PointerEvent<HTMLElement>) => {
    if (down.button !== 0 || !rules.mayMove(thing)) return;
    const handle = down.currentTarget;
    const from = { x: down.clientX, y: down.clientY };
    let moved = false;
    const at = (event: PointerEvent): Place | null => {
      const box = plot.current?.getBoundingClientRect();
      if (!box) return null;
      const inside = isInside(box, event.clientX, event.clientY);
      return inside || rules.isPlaced(thing) ? placeAt(box, event.clientX, event.clientY) : null;
    };
    const move = (event: PointerEvent) => {
      if (!moved && Math.hypot(event.clientX - from.x, event.clientY - from.y) < trembling) return;
      moved = true;
      setDrag({ id: thing.id, x: event.clientX, y: event.clientY, place: at(event) });
    };
    const stop = (event: PointerEvent) => {
      handle.removeEventListener("pointermove", move);
      handle.removeEventListener("pointerup", stop);
      handle.removeEventListener("pointercancel", stop);
      setDrag(null);
      const place = event.type === "pointerup" && moved ? at(event) : null;
      if (place) rules.onPlace(thing, place);
      // What was dragged is not opened by the click that ends it.
      if (moved)
        handle.addEventListener("click", (click) => click.stopPropagation(), { once: true, capture: true });
    };
    handle.setPointerCapture(down.pointerId);
    handle.addEventListener("pointermove", move);
    handle.addEventListener("pointerup", stop);
    handle.addEventListener("pointercancel", stop);
  };

  return { drag, follow };
}
