import { i18n } from "@lingui/core";
import { CalendarDays, Download, Printer } from "lucide-react";
import { Button } from "../../design/Button";
import { dayText, shortDayText } from "../../design/dates";
import { Menu } from "../../design/Menu";
import { SideGlyph } from "../../design/SideBadge";
import { sideNames } from "../../design/sides";
import { inLanguage } from "../../language/language";
import { useWorkshop } from "../useWorkshop";
import styles from "./SummaryPage.module.css";
import { peoplePerSide } from "./summary";

const files = [
  { id: "export.md", label: i18n.t("Markdown") },
  { id: "export.csv", label: "CSV" },
  { id: "export.json", label: "JSON" },
  { id: "record.jsonl", label: i18n.t("Signed record") },
];

/** Title, date, who was there, what came of it in numbers, and the next date. */
export function SummaryHead() {
  const { board, workshopId, participantId } = useWorkshop();
  const when = board.closedAt ?? board.startedAt ?? board.createdAt;
  const kept = board.cards.filter((card) => card.kept).length;
  const numbers = [
    {
      value: board.cards.length,
      word: i18n.t("{count, plural, one {card} other {cards}}", { count: board.cards.length }),
    },
    {
      value: board.themes.length,
      word: i18n.t("{count, plural, one {theme} other {themes}}", { count: board.themes.length }),
    },
    {
      value: board.decisions.length,
      word: i18n.t("{count, plural, one {decision} other {decisions}}", { count: board.decisions.length }),
    },
    { value: kept, word: i18n.t("kept for the backlog") },
  ];
  return (
    <header className={styles.head}>
      <div className={styles.top}>
        <div className={styles.titles}>
          <p className={styles.date}>
            {i18n.t("Summary")}
            {when && `, ${dayText(when)}`}
          </p>
          <h1 className={styles.title} dir="auto">
            {board.title ?? i18n.t("Title erased")}
          </h1>
        </div>
        <div className={styles.actions}>
          <Menu
            label={i18n.t("Download the summary")}
            entries={[
              ...files.map(({ id, label }) => ({
                id,
                label,
                onAction: () => {
                  // A plain link: the browser saves what the server sends, with the cookie of this seat.
                  const link = document.createElement("a");
                  link.href = inLanguage(`/workshops/${workshopId}/${id}?participant=${participantId}`);
                  link.download = "";
                  link.click();
                },
              })),
              {
                id: "check",
                label: i18n.t("Check a record"),
                onAction: () => window.open("/verify.html", "_blank", "noopener"),
              },
            ]}
          >
            <Button look="primary" icon={<Download size={18} aria-hidden />}>
              {i18n.t("Download")}
            </Button>
          </Menu>
          <Button icon={<Printer size={18} aria-hidden />} onPress={() => window.print()}>
            {i18n.t("Print")}
          </Button>
        </div>
      </div>
      <ul className={styles.people}>
        {peoplePerSide(board).map(({ side, organization, count }) => (
          <li key={side} className={styles.person}>
            <SideGlyph side={side} size={16} />
            <span>
              <strong dir="auto">{organization ?? i18n.t("Erased")}</strong>
              <small>
                {sideNames[side]}, {i18n.t("{count, plural, one {# person} other {# people}}", { count })}
              </small>
            </span>
          </li>
        ))}
        {board.followUpOn && (
          <li className={styles.person}>
            <CalendarDays size={18} aria-hidden />
            <span>
              <strong>{shortDayText(board.followUpOn)}</strong>
              <small>{i18n.t("Next meeting")}</small>
              <a
                className={styles.calendar}
                href={inLanguage(`/workshops/${workshopId}/next-meeting.ics?participant=${participantId}`)}
                download
              >
                {i18n.t("Add to calendar")}
              </a>
            </span>
          </li>
        )}
      </ul>
      <dl className={styles.numbers}>
        {numbers.map(({ value, word }) => (
          <div key={word} className={styles.number}>
            <dd>{value}</dd>
            <dt>{word}</dt>
          </div>
        ))}
      </dl>
    </header>
  );
}
