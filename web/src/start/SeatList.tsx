import { i18n } from "@lingui/core";
import { ArrowRight, ListOrdered, Plus, ScrollText } from "lucide-react";
import { Badge } from "../design/Badge";
import { buttonClass } from "../design/Button";
import cover from "../design/Cover.module.css";
import { classes } from "../design/classes";
import { agoText, dayText, shortDayText } from "../design/dates";
import { EmptyState } from "../design/EmptyState";
import { SideBadge, SideGlyph } from "../design/SideBadge";
import { roleNames } from "../design/sides";
import { Link } from "../routing/Link";
import styles from "./SeatList.module.css";
import type { StartSeat } from "./startSeats";

/** The caller's workshops, those that run now first. */
export function SeatList({ seats, mayCreate }: { seats: readonly StartSeat[]; mayCreate: boolean }) {
  if (seats.length === 0)
    return (
      <div className={styles.none}>
        <EmptyState
          title={i18n.t("No workshops yet")}
          icon={<Plus size={28} />}
          action={
            mayCreate && (
              <Link href="/workshops/new" className={buttonClass({})}>
                {i18n.t("Create the first one")}
              </Link>
            )
          }
        >
          {i18n.t(
            "A workshop is created from a template in a minute. Its agenda stays yours to change, also while it runs.",
          )}
        </EmptyState>
      </div>
    );
  const order = { LIVE: 0, PLANNED: 1, CLOSED: 2 };
  const sorted = [...seats].sort((a, b) => order[a.workshop.state] - order[b.workshop.state]);
  return (
    <ul className={styles.list} aria-label={i18n.t("Your workshops")}>
      {sorted.map((seat) => (
        <SeatCard key={seat.participantId} seat={seat} />
      ))}
    </ul>
  );
}

function SeatCard({ seat }: { seat: StartSeat }) {
  const { workshop } = seat;
  const address = (page: string) => `/workshops/${workshop.id}${page}?as=${seat.participantId}`;
  const closed = workshop.state === "CLOSED";
  return (
    <li className={classes(styles.card, cover.covered)} data-live={workshop.state === "LIVE" || undefined}>
      <div className={styles.top}>
        <StateBadge state={workshop.state} />
        <span className={styles.when}>{whenText(workshop)}</span>
      </div>
      <h2 className={styles.title} dir="auto">
        <Link href={address(closed ? "/summary" : "")} className={cover.cover}>
          {workshop.title}
        </Link>
      </h2>
      <p className={styles.sides}>
        {workshop.sides.map(({ side, organization }) => (
          <span key={side} className={styles.sideName}>
            <SideGlyph side={side} size={10} />
            {organization.name ?? i18n.t("Erased")}
          </span>
        ))}
      </p>
      <div className={styles.foot}>
        <SideBadge
          side={seat.side}
          label={
            seat.side
              ? i18n.t("{role}, {side, select, VENDOR {vendor} CUSTOMER {customer} other {partner}} side", {
                  role: roleNames[seat.role],
                  side: seat.side,
                })
              : roleNames[seat.role]
          }
        />
        <span className={styles.links}>
          {seat.role === "FACILITATOR" && !closed && (
            <Link href={address("/agenda")} className={buttonClass({ look: "quiet", size: "small" })}>
              <ListOrdered size={16} aria-hidden />
              {i18n.t("Agenda")}
            </Link>
          )}
          {workshop.state === "LIVE" && (
            <Link href={address("/summary")} className={buttonClass({ look: "quiet", size: "small" })}>
              <ScrollText size={16} aria-hidden />
              {i18n.t("Summary")}
            </Link>
          )}
          <span className={styles.go} aria-hidden>
            {closed ? i18n.t("Summary") : i18n.t("Enter")}
            <ArrowRight size={16} />
          </span>
        </span>
      </div>
    </li>
  );
}

function StateBadge({ state }: { state: StartSeat["workshop"]["state"] }) {
  if (state === "LIVE")
    return (
      <Badge tone="signal" icon={<span className={styles.pulse} aria-hidden />}>
        {i18n.t("Live now")}
      </Badge>
    );
  return (
    <Badge tone={state === "PLANNED" ? "outline" : "neutral"}>
      {state === "PLANNED" ? i18n.t("Planned") : i18n.t("Closed")}
    </Badge>
  );
}

function whenText(workshop: StartSeat["workshop"]): string {
  if (workshop.state === "LIVE")
    return workshop.currentStep
      ? i18n.t("Now: {title}", { title: workshop.currentStep.title })
      : i18n.t("Between two steps");
  if (workshop.state === "PLANNED") return i18n.t("Created {ago}", { ago: agoText(workshop.createdAt) });
  const next = workshop.followUpOn && i18n.t("next {day}", { day: shortDayText(workshop.followUpOn) });
  return [workshop.closedAt && dayText(workshop.closedAt), next].filter(Boolean).join(" · ");
}
