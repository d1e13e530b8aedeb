import { Tabs as AriaTabs, Tab, TabList, TabPanel } from "react-aria-components/Tabs";
import styles from "./Tabs.module.css";

interface TabEntry {
  id: string;
  label: string;
  /** A number behind the label. */
  count?: number;
  content: React.ReactNode;
}

export function Tabs({
  label,
  tabs,
  selected,
  onSelect,
  aside,
}: {
  label: string;
  tabs: TabEntry[];
  selected?: string;
  onSelect?: (id: string) => void;
  /** Right of the tabs, below them where there is no room. */
  aside?: React.ReactNode;
}) {
  return (
    <AriaTabs
      className={styles.tabs ?? ""}
      {...(selected !== undefined && { selectedKey: selected })}
      onSelectionChange={(key) => onSelect?.(String(key))}
    >
      <div className={styles.head}>
        <TabList aria-label={label} className={styles.list ?? ""}>
          {tabs.map((tab) => (
            <Tab key={tab.id} id={tab.id} className={styles.tab ?? ""}>
              {tab.label}
              {tab.count !== undefined && <span className={styles.count}>{tab.count}</span>}
            </Tab>
          ))}
        </TabList>
        {aside}
      </div>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className={styles.panel ?? ""}>
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
