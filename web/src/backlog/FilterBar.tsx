import { Search, X } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "../design/Button";
import { FilterMenu } from "../design/FilterMenu";
import { IconButton } from "../design/IconButton";
import { Select } from "../design/Select";
import { SideGlyph } from "../design/SideBadge";
import { sideNames, sides } from "../design/sides";
import { Tabs } from "../design/Tabs";
import { TextField } from "../design/TextField";
import styles from "./FilterBar.module.css";
import { type BacklogFilter, conditionCount, orderNames, orders, statusesOf, type Tab } from "./filter";
import { statusNames } from "./statuses";

/** Tabs, search, filters and order; every change goes into the address. */
export function FilterBar({
  filter,
  counts,
  workshops,
  themes,
  onChange,
  children,
}: {
  filter: BacklogFilter;
  counts: Record<Tab, number> | undefined;
  workshops: readonly { id: string; title: string }[];
  themes: readonly string[];
  onChange: (change: Partial<BacklogFilter>) => void;
  /** The list itself. */
  children: React.ReactNode;
}) {
  const [text, setText] = useState(filter.search);
  useEffect(() => setText(filter.search), [filter.search]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: waits behind the last key, whatever else changes meanwhile
  useEffect(() => {
    if (text.trim() === filter.search) return;
    const timer = setTimeout(() => onChange({ search: text.trim() }), 250);
    return () => clearTimeout(timer);
  }, [text]);

  const content = (
    <>
      <search className={styles.tools}>
        <div className={styles.search}>
          <Search size={18} aria-hidden className={styles.glass} />
          <TextField
            label="Search the texts"
            type="search"
            value={text}
            onChange={setText}
            placeholder={filter.tab === "ideas" ? "Search ideas" : "Search pain points"}
            inputClass={styles.input ?? ""}
          />
          {text && (
            <IconButton
              label="Clear the search"
              size="small"
              icon={<X size={16} />}
              className={styles.clear ?? ""}
              onPress={() => {
                setText("");
                onChange({ search: "" });
              }}
            />
          )}
        </div>
        <div className={styles.filters}>
          <FilterMenu
            label="Status"
            selected={filter.statuses}
            options={statusesOf(filter.tab).map((status) => ({ value: status, label: statusNames[status] }))}
            onChange={(statuses) => onChange({ statuses })}
          />
          <FilterMenu
            label="Side"
            selected={filter.sides}
            options={sides.map((side) => ({
              value: side,
              label: sideNames[side],
              icon: <SideGlyph side={side} />,
            }))}
            onChange={(chosen) => onChange({ sides: chosen })}
          />
          <FilterMenu
            label="Theme"
            selected={filter.themes}
            options={themes.map((theme) => ({ value: theme, label: theme }))}
            onChange={(chosen) => onChange({ themes: chosen })}
          />
          <FilterMenu
            label="Workshop"
            single
            selected={filter.workshopId ? [filter.workshopId] : []}
            options={workshops.map((workshop) => ({ value: workshop.id, label: workshop.title }))}
            onChange={([workshopId]) => onChange({ workshopId: workshopId ?? null })}
          />
          {conditionCount(filter) > 0 && (
            <Button
              look="quiet"
              size="small"
              onPress={() => onChange({ statuses: [], sides: [], themes: [], workshopId: null })}
            >
              Clear
            </Button>
          )}
        </div>
        <div className={styles.order}>
          <Select
            label="Order"
            hideLabel
            value={filter.order}
            options={orders.map((order) => ({ value: order, label: orderNames[order] }))}
            onChange={(order) => onChange({ order })}
          />
        </div>
      </search>
      {children}
    </>
  );
  return (
    <Tabs
      label="What to list"
      selected={filter.tab}
      onSelect={(tab) => tab !== filter.tab && onChange({ tab: tab as Tab })}
      tabs={[
        { id: "pain-points", label: "Pain points", count: counts?.["pain-points"], content },
        { id: "ideas", label: "Ideas", count: counts?.ideas, content },
      ]}
    />
  );
}
