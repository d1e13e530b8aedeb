import { i18n } from "@lingui/core";
import { ArrowDownWideNarrow, ArrowUpNarrowWide, SlidersHorizontal } from "lucide-react";
import { Button } from "../../design/Button";
import { Checkbox } from "../../design/Checkbox";
import { Panel } from "../../design/Panel";
import { Segmented } from "../../design/Segmented";
import { Select } from "../../design/Select";
import { columnsOf, shownColumns } from "../table/columns";
import type { Density } from "../useDensity";
import { type BacklogView, orderKeys, orderKeysOf } from "../view";
import styles from "./DisplayMenu.module.css";

/** How the items are laid out: their order, the table's columns, how close the rows are. */
export function DisplayMenu({
  view,
  density,
  wholeBacklog,
  onChange,
  onDensity,
}: {
  view: BacklogView;
  density: Density;
  wholeBacklog: boolean;
  onChange: (change: Partial<BacklogView>) => void;
  onDensity: (density: Density) => void;
}) {
  const { key, direction } = view.order;
  const shown = shownColumns(view).map((column) => column.id);
  return (
    <Panel
      label={i18n.t("Display")}
      placement="bottom end"
      trigger={<Button icon={<SlidersHorizontal size={17} aria-hidden />}>{i18n.t("Display")}</Button>}
    >
      <div className={styles.panel}>
        <div className={styles.order}>
          <Select
            label={i18n.t("Order by")}
            value={key}
            options={orderKeysOf(view.tab, wholeBacklog).map((value) => ({
              value,
              label: orderKeys[value]?.label ?? value,
            }))}
            onChange={(chosen) =>
              onChange({ order: { key: chosen, direction: orderKeys[chosen]?.first ?? "ASC" } })
            }
          />
          <Button
            onPress={() => onChange({ order: { key, direction: direction === "ASC" ? "DESC" : "ASC" } })}
            icon={
              direction === "ASC" ? (
                <ArrowUpNarrowWide size={17} aria-hidden />
              ) : (
                <ArrowDownWideNarrow size={17} aria-hidden />
              )
            }
          >
            {direction === "ASC" ? i18n.t("Ascending") : i18n.t("Descending")}
          </Button>
        </div>
        {view.layout === "table" && (
          <>
            <div>
              <p className={styles.heading}>{i18n.t("Rows")}</p>
              <Segmented
                label={i18n.t("Rows")}
                value={density}
                options={[
                  { value: "comfortable", label: i18n.t("Comfortable") },
                  { value: "compact", label: i18n.t("Compact") },
                ]}
                onChange={onDensity}
              />
            </div>
            <fieldset>
              <legend className={styles.heading}>{i18n.t("Columns")}</legend>
              <div className={styles.columns}>
                {columnsOf(view.tab).map((column) => (
                  <Checkbox
                    key={column.id}
                    label={column.label}
                    state={shown.includes(column.id) ? "on" : "off"}
                    className={styles.column}
                    onChange={(isOn) =>
                      onChange({
                        columns: isOn ? [...shown, column.id] : shown.filter((id) => id !== column.id),
                      })
                    }
                  />
                ))}
              </div>
              {view.columns && (
                <Button look="quiet" size="small" onPress={() => onChange({ columns: null })}>
                  {i18n.t("Usual columns")}
                </Button>
              )}
            </fieldset>
          </>
        )}
      </div>
    </Panel>
  );
}
