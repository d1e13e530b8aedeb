import { i18n } from "@lingui/core";
import { useEffect } from "react";
import { ErrorNote } from "../../design/ErrorNote";
import { SideGlyph } from "../../design/SideBadge";
import { Skeleton } from "../../design/Skeleton";
import { sideNames } from "../../design/sides";
import { useQuery } from "../../graphql/useQuery";
import { type Condition, none } from "../conditions";
import { statusesOf, statusNames } from "../statuses";
import { countText, tabNames } from "../tabs";
import { type BacklogView, whereOf } from "../view";
import { MonthChart } from "./MonthChart";
import styles from "./Numbers.module.css";
import { type Answer, ideaNumbersQuery, painPointNumbersQuery } from "./numbersQuery";
import { TallyTable } from "./TallyTable";
import { lastDayOf } from "./tallies";

/** What the view holds, counted; each bar leads to the items that it stands for. */
export default function Numbers({
  view,
  turn,
  onPick,
}: {
  view: BacklogView;
  /** Counted again when it changes. */
  turn: number;
  onPick: (field: string, condition: Condition) => void;
}) {
  const where = whereOf(view) as never;
  const ideas = useQuery(ideaNumbersQuery, { where }, { skip: view.tab !== "ideas" });
  const painPoints = useQuery(painPointNumbersQuery, { where }, { skip: view.tab === "ideas" });
  const { data, error, refetch } = view.tab === "ideas" ? ideas : painPoints;
  useEffect(() => {
    if (turn > 0) refetch();
  }, [turn, refetch]);
  if (error) return <ErrorNote error={error} onRetry={refetch} />;
  if (!data) return <Loading />;
  const answer: Answer = data;
  const pick = (field: string) => (value: string) =>
    onPick(field, { kind: "choice", values: [value], not: false });
  const statuses: readonly string[] = statusesOf(view.tab);
  return (
    <div className={styles.numbers}>
      <TallyTable
        title={i18n.t("By status")}
        what={i18n.t("Status")}
        tallies={answer.statuses.flatMap(({ status, count }) =>
          status ? [{ value: status, label: statusNames[status], count }] : [],
        )}
        sort={(value) => statuses.indexOf(value)}
        onPick={pick("status")}
      />
      <TallyTable
        title={i18n.t("By side")}
        what={i18n.t("Side")}
        tallies={answer.sides.map(({ side, count }) => ({
          value: side ?? none,
          label: side ? sideNames[side] : i18n.t("Anonymous"),
          count,
        }))}
        sign={(value) => <SideGlyph side={value === none ? null : (value as keyof typeof sideNames)} />}
        onPick={pick("side")}
      />
      <TallyTable
        title={i18n.t("By theme")}
        what={i18n.t("Theme")}
        tallies={answer.themes.map(({ theme, count }) => ({
          value: theme ?? none,
          label: theme ?? i18n.t("Without a theme"),
          count,
        }))}
        onPick={pick("theme")}
      />
      <TallyTable
        title={i18n.t("By tag")}
        what={i18n.t("Tag")}
        tallies={answer.tags.map(({ tag, count }) => ({
          value: tag ?? none,
          label: tag ?? i18n.t("Without a tag"),
          count,
        }))}
        onPick={pick("tag")}
      />
      <TallyTable
        title={i18n.t("By organization")}
        what={i18n.t("Organization")}
        tallies={answer.organizations.flatMap(({ organization, count }) =>
          organization
            ? [{ value: organization.id, label: organization.name ?? i18n.t("Erased"), count }]
            : [],
        )}
        onPick={pick("organization")}
      />
      <MonthChart
        title={i18n.t("Kept by month")}
        what={tabNames[view.tab]}
        countOf={(count) => countText(view.tab, count)}
        months={answer.months.flatMap(({ month, count }) => (month ? [{ month, count }] : []))}
        onPick={(month) => onPick("kept", { kind: "day", min: month, max: lastDayOf(month) })}
      />
      <MonthChart
        title={i18n.t("Votes by month")}
        what={i18n.t("Votes")}
        countOf={(count) => i18n.t("{count, plural, one {# vote} other {# votes}}", { count })}
        months={answer.votes.map(({ month, agree, disagree, pass, dots }) => ({
          month,
          count: agree + disagree + pass + dots,
        }))}
      />
    </div>
  );
}

function Loading() {
  return (
    <div className={styles.numbers} role="status" aria-label={i18n.t("Loading the numbers")}>
      {[1, 2, 3, 4].map((card) => (
        <div key={card} className={styles.card}>
          <Skeleton width="6rem" height="1rem" />
          <Skeleton height="9rem" />
        </div>
      ))}
    </div>
  );
}
