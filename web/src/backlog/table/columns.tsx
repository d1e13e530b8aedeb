import { i18n } from "@lingui/core";
import { fixed } from "../../design/counted";
import { agoText } from "../../design/dates";
import { SideBars } from "../../design/SideBars";
import { quadrantNames } from "../../matrix/places";
import { NufNumber, RiceNumber } from "../item/ScoreNumbers";
import type { BacklogItem } from "../items";
import { Origin } from "../Origin";
import { StatusBadge } from "../StatusBadge";
import { TagList } from "../TagList";
import { ConsensusNumber, DividedNumber } from "../VoteNumbers";
import type { BacklogView, Tab } from "../view";
import { barsOf } from "../votes";
import styles from "./ItemTable.module.css";

/** A column of the table, besides the text, which is always there. */
export interface Column {
  id: string;
  label: string;
  /** In rem; the text takes what is left. */
  width: `${number}rem`;
  tabs: readonly Tab[];
  /** Key of the API's order. */
  order?: string;
  /** True: there without being asked for. */
  usual?: boolean;
  /** Numbers end where the others of their column end. */
  end?: boolean;
  render: (item: BacklogItem) => React.ReactNode;
}

const both: readonly Tab[] = ["pain-points", "ideas"];

const columns: readonly Column[] = [
  {
    id: "status",
    label: i18n.t("Status"),
    width: "8rem",
    tabs: both,
    order: "status",
    usual: true,
    render: (item) => <StatusBadge status={item.status} />,
  },
  {
    id: "votes",
    label: i18n.t("Votes per side"),
    width: "12rem",
    tabs: both,
    order: "dots",
    usual: true,
    render: (item) => {
      const bars = barsOf(item.votes);
      return bars.length > 0 ? (
        <SideBars bars={bars} size="small" />
      ) : (
        <Nothing>{i18n.t("No votes")}</Nothing>
      );
    },
  },
  {
    id: "consensus",
    label: i18n.t("Consensus"),
    width: "6.75rem",
    tabs: both,
    order: "consensus",
    usual: true,
    end: true,
    render: (item) => <ConsensusNumber votes={item.votes} />,
  },
  {
    id: "divided",
    label: i18n.t("Divided"),
    width: "6rem",
    tabs: both,
    order: "divided",
    end: true,
    render: (item) => <DividedNumber votes={item.votes} />,
  },
  {
    id: "supporters",
    label: i18n.t("Supporters"),
    width: "6.75rem",
    tabs: both,
    order: "supporterCount",
    usual: true,
    end: true,
    render: (item) =>
      item.supporterCount > 0 && (
        <span
          className="tabular"
          title={i18n.t("{organizationCount} organizations", { organizationCount: item.organizationCount })}
        >
          {item.supporterCount}
          <span className={styles.nothing}>
            {" "}
            {i18n.t("of {organizationCount}", { organizationCount: item.organizationCount })}
          </span>
        </span>
      ),
  },
  {
    id: "owner",
    label: i18n.t({ id: "owner.item", message: "Owner" }),
    width: "7.5rem",
    tabs: both,
    order: "owner",
    usual: true,
    render: (item) =>
      item.owner && (
        <span className={styles.clip} dir="auto">
          {item.owner}
        </span>
      ),
  },
  {
    id: "tags",
    label: i18n.t("Tags"),
    width: "10rem",
    tabs: both,
    render: (item) => item.tags.length > 0 && <TagList tags={item.tags} />,
  },
  {
    id: "release",
    label: i18n.t("Release"),
    width: "6.5rem",
    tabs: ["ideas"],
    order: "release",
    render: (item) =>
      "release" in item && item.release && <span className={styles.clip}>{item.release}</span>,
  },
  {
    id: "rice",
    label: "RICE",
    width: "5.5rem",
    tabs: ["ideas"],
    order: "rice",
    usual: true,
    end: true,
    render: (item) => item.__typename === "Idea" && <RiceNumber rice={item.scores.rice} />,
  },
  {
    id: "nuf",
    label: "NUF",
    width: "4.75rem",
    tabs: ["ideas"],
    order: "nuf",
    end: true,
    render: (item) => item.__typename === "Idea" && <NufNumber nuf={item.scores.nuf} />,
  },
  {
    id: "quadrant",
    label: "Impact / effort",
    width: "7.5rem",
    tabs: ["ideas"],
    order: "impact",
    render: (item) =>
      item.__typename === "Idea" &&
      item.scores.impactEffort && <span>{quadrantNames[item.scores.impactEffort.quadrant]}</span>,
  },
  {
    id: "severity",
    label: i18n.t("Severity"),
    width: "5.5rem",
    tabs: ["pain-points"],
    order: "severity",
    end: true,
    render: (item) =>
      item.meanSeverity !== null && <span className="tabular">{fixed(item.meanSeverity, 1)}</span>,
  },
  {
    id: "comments",
    label: i18n.t("Comments"),
    width: "6.25rem",
    tabs: both,
    order: "commentCount",
    end: true,
    render: (item) => item.commentCount > 0 && <span className="tabular">{item.commentCount}</span>,
  },
  {
    id: "changed",
    label: i18n.t("Last change"),
    width: "7.5rem",
    tabs: both,
    order: "updatedAt",
    end: true,
    render: (item) => (
      <time dateTime={item.updatedAt} className={styles.when}>
        {agoText(item.updatedAt)}
      </time>
    ),
  },
  {
    id: "dots",
    label: i18n.t("Dots"),
    width: "4.5rem",
    tabs: both,
    order: "dots",
    end: true,
    render: (item) => <span className="tabular">{item.votes.dots}</span>,
  },
  {
    id: "side",
    label: i18n.t("From"),
    width: "10rem",
    tabs: both,
    render: (item) => <Origin item={item} plain />,
  },
  {
    id: "theme",
    label: i18n.t("Theme"),
    width: "9rem",
    tabs: both,
    render: (item) =>
      item.theme && (
        <span className={styles.clip} dir="auto">
          {item.theme}
        </span>
      ),
  },
  {
    id: "workshop",
    label: i18n.t("Workshop"),
    width: "11rem",
    tabs: both,
    render: (item) =>
      item.workshop && (
        <span className={styles.clip} dir="auto">
          {item.workshop.title}
        </span>
      ),
  },
  {
    id: "kept",
    label: i18n.t({ id: "kept.item", message: "Kept" }),
    width: "6.75rem",
    tabs: both,
    order: "keptAt",
    usual: true,
    end: true,
    render: (item) => (
      <time dateTime={item.keptAt} className={styles.when}>
        {agoText(item.keptAt)}
      </time>
    ),
  },
];

export const columnsOf = (tab: Tab) => columns.filter((column) => column.tabs.includes(tab));

/** The columns that a view shows, always in the same order. */
export const shownColumns = (view: Pick<BacklogView, "tab" | "columns">) =>
  columnsOf(view.tab).filter((column) =>
    view.columns ? view.columns.includes(column.id) : column.usual === true,
  );

/** The width below which nothing of the table can be read; it scrolls then. */
export const leastWidth = (shown: readonly Column[]) =>
  `${shown.reduce((sum, column) => sum + Number.parseFloat(column.width), 2.75 + 16)}rem`;

function Nothing({ children }: { children: string }) {
  return <span className={styles.nothing}>{children}</span>;
}
