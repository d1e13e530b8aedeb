import { i18n } from "@lingui/core";
import { ListFoot } from "../design/ListFoot";
import { Part } from "../design/Part";
import { lazyPart } from "../design/parts";
import styles from "./BacklogPage.module.css";
import { Board } from "./board/Board";
import { ItemTable } from "./table/ItemTable";
import { TableSkeleton } from "./table/TableSkeleton";
import type { Density } from "./useDensity";
import type { useSelection } from "./useSelection";
import type { ShownBacklog } from "./useShown";
import type { useStatusMoves } from "./useStatusMoves";
import type { BacklogView } from "./view";

const Matrix = lazyPart(() => import("./chart/Matrix"));
const Numbers = lazyPart(() => import("./numbers/Numbers"));

export interface LayoutsProps {
  view: BacklogView;
  shown: ShownBacklog;
  selecting: ReturnType<typeof useSelection>;
  moves: ReturnType<typeof useStatusMoves>;
  density: Density;
  currentId: string | null;
  openId: string | null;
  onCurrent: (id: string) => void;
  onOpen: (id: string) => void;
  onChange: (change: Partial<BacklogView>) => void;
}

/** The items as the view lays them out. */
export function Layouts({ view, shown, selecting, moves, density, onChange, ...walking }: LayoutsProps) {
  const { list, board } = shown;
  const { rights } = shown.choices;
  switch (view.layout) {
    case "numbers":
      return (
        <Part fallback={<div role="status" aria-label={i18n.t("Loading the numbers")} />}>
          {shown.ready && (
            <Numbers
              view={view}
              turn={shown.turn}
              onPick={(field, condition) =>
                onChange({ layout: "table", conditions: { ...view.conditions, [field]: condition } })
              }
            />
          )}
        </Part>
      );
    case "board":
      return (
        <Board
          board={board}
          rights={rights}
          selected={selecting.selection.ids}
          onSelect={selecting.select}
          onMove={moves.ask}
          {...walking}
        />
      );
    default: {
      if (!list.items) return list.error ? null : <TableSkeleton />;
      const foot = (
        <ListFoot
          className={styles.foot}
          shown={list.items.length}
          of={list.total ?? 0}
          onMore={list.hasMore ? list.loadMore : null}
          isPending={list.loadingMore}
        />
      );
      return view.layout === "chart" ? (
        <Part fallback={<div role="status" aria-label={i18n.t("Loading the chart")} />}>
          <Matrix
            items={list.items}
            total={list.total ?? 0}
            rights={rights}
            replace={list.replace}
            {...walking}
          />
          {foot}
        </Part>
      ) : (
        <div className={styles.list} data-stale={list.stale || undefined}>
          <ItemTable
            view={view}
            items={list.items}
            total={list.total ?? 0}
            rights={rights}
            density={density}
            touched={list.touched}
            selection={selecting.selection}
            onSelect={selecting.select}
            onSelectAll={selecting.toggleAll}
            onOrder={(order) => onChange({ order })}
            {...walking}
          />
          {foot}
        </div>
      );
    }
  }
}
