import { i18n } from "@lingui/core";
import { useState } from "react";
import { Badge } from "../../design/Badge";
import { Button, buttonClass } from "../../design/Button";
import { ConfirmDialog } from "../../design/ConfirmDialog";
import { dayText } from "../../design/dates";
import list from "../../design/List.module.css";
import { SideBadge } from "../../design/SideBadge";
import { TitledSection } from "../../design/TitledSection";
import { useAttempt } from "../../integrations/useAttempt";
import people from "../../people/People.module.css";
import { Link } from "../../routing/Link";
import styles from "./Account.module.css";
import { JoinAsMemberDialog } from "./JoinAsMemberDialog";
import type { Organization, OrganizationWorkshop } from "./queries";
import { manages } from "./roles";

const states: Record<OrganizationWorkshop["state"], string> = {
  PLANNED: i18n.t("Planned"),
  LIVE: i18n.t("Live"),
  CLOSED: i18n.t("Closed"),
};

/** The workshops in which a side names this organization: its members join without a link. */
export function OrganizationWorkshops({
  organization,
  onChanged,
}: {
  organization: Organization;
  onChanged: () => void;
}) {
  const [joining, setJoining] = useState<OrganizationWorkshop | null>(null);
  const [leaving, setLeaving] = useState<OrganizationWorkshop | null>(null);
  const { run, pending, error } = useAttempt();
  const takeBack = async ({ workshopId, side }: OrganizationWorkshop) => {
    const done = await run("declineSide", () => ({ organizationId: organization.id, workshopId, side }));
    onChanged();
    if (done) setLeaving(null);
  };
  return (
    <TitledSection title={i18n.t("Workshops of this organization")}>
      {organization.workshops.length === 0 ? (
        <p className={people.fine}>
          {i18n.t("None yet. Those stand here in which a side names this organization, with its yes.")}
        </p>
      ) : (
        <ul className={`${list.list} ${styles.wide}`} aria-label={i18n.t("Workshops of this organization")}>
          {organization.workshops.map((workshop) => {
            const title = workshop.title ?? i18n.t("Erased");
            return (
              <li key={workshop.workshopId} className={list.row}>
                <div className={list.rowBody}>
                  <h3 className={list.rowTitle}>
                    {title}
                    <SideBadge side={workshop.side} />
                    <Badge>{states[workshop.state]}</Badge>
                  </h3>
                  <p className={list.meta}>
                    {i18n.t("Confirmed since {day}", { day: dayText(workshop.since) })}
                  </p>
                </div>
                {workshop.viewerHasSeat ? (
                  <Link
                    href={`/workshops/${workshop.workshopId}`}
                    className={buttonClass({})}
                    aria-label={i18n.t("Open {name}", { name: title })}
                  >
                    {i18n.t({ id: "open.deed", message: "Open" })}
                  </Link>
                ) : (
                  workshop.state !== "CLOSED" && (
                    <Button
                      size="small"
                      look="primary"
                      aria-label={i18n.t("Join {name}", { name: title })}
                      onPress={() => setJoining(workshop)}
                    >
                      {i18n.t("Join")}
                    </Button>
                  )
                )}
                {manages(organization.viewerRole) && (
                  <Button
                    size="small"
                    look="danger"
                    aria-label={i18n.t("Take the yes to {name} back", { name: title })}
                    onPress={() => setLeaving(workshop)}
                  >
                    {i18n.t("Take back")}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {joining && (
        <JoinAsMemberDialog
          organizationId={organization.id}
          workshop={joining}
          name={organization.members.find(({ isViewer }) => isViewer)?.name ?? ""}
          onClose={() => setJoining(null)}
        />
      )}
      {leaving && (
        <ConfirmDialog
          title={i18n.t("Take your organization’s yes back?")}
          confirm={i18n.t("Take back")}
          pending={pending}
          error={error}
          onConfirm={() => void takeBack(leaving)}
          onClose={() => setLeaving(null)}
        >
          <p>
            {i18n.t(
              "Members who joined by it lose their seats at once. What they wrote stays in the workshop.",
            )}
          </p>
        </ConfirmDialog>
      )}
    </TitledSection>
  );
}
