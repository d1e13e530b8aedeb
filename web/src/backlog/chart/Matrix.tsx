import { GripVertical, Plus } from "lucide-react";
import { useRef, useState } from "react";
import { IconButton } from "../../design/IconButton";
import { Segmented } from "../../design/Segmented";
import type { BacklogItem } from "../items";
import type { Rights } from "../rights";
import { StatusBadge } from "../StatusBadge";
import { focusItem } from "../useListKeys";
import { Dot } from "./Dot";
import styles from "./Matrix.module.css";
import { MatrixTable } from "./MatrixTable";
import { placeOf } from "./placeOf";
import { isInside, type Place, placeAt, quadrantNames, quadrants } from "./places";
import { usePlacing } from "./usePlacing";

/** Ideas by impact and effort: dragged or walked to their place; the same as a table on demand. */
export default function Matrix({
  items,
  total,
  rights,
  currentId,
  openId,
  replace,
  onOpen,
  onCurrent,
}: {
  items: readonly BacklogItem[];
  /** With those that are not loaded yet; what is placed comes first. */
  total: number;
  rights: Rights;
  currentId: string | null;
  openId: string | null;
  replace: (item: BacklogItem) => void;
  onOpen: (id: string) => void;
  onCurrent: (id: string) => void;
}) {
  const plot = useRef<HTMLDivElement>(null);
  const placing = usePlacing(rights, replace);
  const [shape, setShape] = useState<"chart" | "table">("chart");
  const [drag, setDrag] = useState<{ id: string; x: number; y: number; place: Place | null } | null>(null);
  const placed = items.flatMap((item) => {
    const place = drag?.id === item.id && drag.place ? drag.place : placeOf(item);
    return place ? [{ item, place }] : [];
  });
  const loose = items.filter((item) => !placeOf(item) && !(drag?.id === item.id && drag.place));
  const first = placed.some(({ item }) => item.id === currentId) ? currentId : placed[0]?.item.id;

  /** Follows one pointer from the item it took to where it lets go. */
  const follow = (item: BacklogItem) => (down: React.PointerEvent<HTMLElement>) => {
    if (down.button !== 0 || rights.actingOn(item) === undefined) return;
    const handle = down.currentTarget;
    const from = { x: down.clientX, y: down.clientY };
    let moved = false;
    const at = (event: PointerEvent): Place | null => {
      const box = plot.current?.getBoundingClientRect();
      if (!box) return null;
      const inside = isInside(box, event.clientX, event.clientY);
      return inside || placeOf(item) ? placeAt(box, event.clientX, event.clientY) : null;
    };
    const move = (event: PointerEvent) => {
      if (!moved && Math.hypot(event.clientX - from.x, event.clientY - from.y) < 4) return;
      moved = true;
      setDrag({ id: item.id, x: event.clientX, y: event.clientY, place: at(event) });
    };
    const stop = (event: PointerEvent) => {
      handle.removeEventListener("pointermove", move);
      handle.removeEventListener("pointerup", stop);
      handle.removeEventListener("pointercancel", stop);
      setDrag(null);
      const place = event.type === "pointerup" && moved ? at(event) : null;
      if (place) placing.put(item, place);
      // What was dragged is not opened by the click that ends it.
      if (moved)
        handle.addEventListener("click", (click) => click.stopPropagation(), { once: true, capture: true });
    };
    handle.setPointerCapture(down.pointerId);
    handle.addEventListener("pointermove", move);
    handle.addEventListener("pointerup", stop);
    handle.addEventListener("pointercancel", stop);
  };

  return (
    <div className={styles.matrix}>
      <div className={styles.head}>
        <p className={styles.lead}>
          {placed.length} of {total} placed
          {rights.changesAnything && ". Drag an idea, or focus it and use the arrow keys."}
        </p>
        <Segmented
          label="Show as"
          value={shape}
          options={[
            { value: "chart", label: "Chart" },
            { value: "table", label: "As a table" },
          ]}
          onChange={setShape}
        />
      </div>
      <p className="visually-hidden" role="status">
        {placing.said}
      </p>
      {shape === "table" ? (
        <MatrixTable items={items} rights={rights} onOpen={onOpen} onPlace={placing.put} />
      ) : (
        <div className={styles.stage}>
          <figure className={styles.figure} aria-label="Impact and effort">
            <div className={styles.impact} aria-hidden>
              Impact →
            </div>
            <div ref={plot} className={styles.plot} data-plot data-dragging={drag !== null || undefined}>
              {quadrants.map((quadrant) => (
                <div key={quadrant} className={styles.quadrant} data-quadrant={quadrant}>
                  {quadrantNames[quadrant]}
                </div>
              ))}
              {placed.map(({ item, place }) => (
                <Dot
                  key={item.id}
                  item={item}
                  place={place}
                  isNamed={placed.length <= 24}
                  isFirst={item.id === first}
                  isOpen={item.id === openId}
                  isDragged={drag?.id === item.id}
                  mayMove={rights.actingOn(item) !== undefined}
                  onPointerDown={follow(item)}
                  onOpen={onOpen}
                  onCurrent={onCurrent}
                  onWalk={placing.walk}
                  onLand={placing.land}
                />
              ))}
            </div>
            <div className={styles.effort} aria-hidden>
              Effort →
            </div>
          </figure>
          <aside className={styles.tray} aria-label="Not placed">
            <h2 className={styles.heading}>Not placed</h2>
            {loose.length === 0 && <p className={styles.none}>Every idea has its place.</p>}
            <ul className={styles.loose}>
              {loose.map((item) => {
                const mayMove = rights.actingOn(item) !== undefined;
                return (
                  <li key={item.id} className={styles.waiting}>
                    {mayMove && (
                      <span className={styles.grip} onPointerDown={follow(item)} aria-hidden>
                        <GripVertical size={16} />
                      </span>
                    )}
                    <button type="button" className={styles.name} onClick={() => onOpen(item.id)}>
                      {item.text ?? "This text was erased."}
                      <StatusBadge status={item.status} />
                    </button>
                    {mayMove && (
                      <IconButton
                        label={`Put in the middle: ${item.text ?? "erased"}`}
                        size="small"
                        icon={<Plus size={16} aria-hidden />}
                        onPress={() => {
                          placing.put(item, { impact: 50, effort: 50 });
                          setTimeout(() => focusItem(item.id), 0);
                        }}
                      />
                    )}
                  </li>
                );
              })}
            </ul>
          </aside>
        </div>
      )}
      {drag && !drag.place && (
        <div className={styles.ghost} style={{ left: drag.x, top: drag.y }} aria-hidden>
          {items.find((item) => item.id === drag.id)?.text}
        </div>
      )}
    </div>
  );
}
