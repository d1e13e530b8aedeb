import { i18n } from "@lingui/core";
import { useRef, useState } from "react";
import { type Shape, ShapeSwitch } from "../../design/ShapeSwitch";
import { Plot } from "../../matrix/Plot";
import { useDragging } from "../../matrix/useDragging";
import type { BacklogItem } from "../items";
import type { Rights } from "../rights";
import { Dot } from "./Dot";
import styles from "./Matrix.module.css";
import { MatrixTable } from "./MatrixTable";
import { placeOf } from "./placeOf";
import { Tray } from "./Tray";
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
  const [shape, setShape] = useState<Shape>("chart");
  const { drag, follow } = useDragging<BacklogItem>(plot, {
    mayMove: (item) => rights.actingOn(item) !== undefined,
    isPlaced: placing.isPlaced,
    onPlace: placing.put,
  });
  const placed = items.flatMap((item) => {
    const place = drag?.id === item.id && drag.place ? drag.place : placeOf(item);
    return place ? [{ item, place }] : [];
  });
  const loose = items.filter((item) => !placeOf(item) && !(drag?.id === item.id && drag.place));
  const first = placed.some(({ item }) => item.id === currentId) ? currentId : placed[0]?.item.id;

  return (
    <div className={styles.matrix}>
      <div className={styles.head}>
        <p className={styles.lead}>
          {rights.changesAnything
            ? i18n.t("{count} of {total} placed. Drag an idea, or focus it and use the arrow keys.", {
                count: placed.length,
                total,
              })
            : i18n.t("{count} of {total} placed", { count: placed.length, total })}
        </p>
        <ShapeSwitch value={shape} onChange={setShape} />
      </div>
      <p className="visually-hidden" role="status">
        {placing.said}
      </p>
      {shape === "table" ? (
        <MatrixTable items={items} rights={rights} onOpen={onOpen} onPlace={placing.put} />
      ) : (
        <div className={styles.stage}>
          <Plot ref={plot} isDragging={drag !== null}>
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
          </Plot>
          <Tray items={loose} rights={rights} onPlace={placing.put} onPointerDown={follow} onOpen={onOpen} />
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
