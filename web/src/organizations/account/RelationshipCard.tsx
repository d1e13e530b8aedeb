import { i18n } from "@lingui/core";
import { useState } from "react";
import { Badge } from "../../design/Badge";
import { Button, buttonClass } from "../../design/Button";
import { ConfirmDialog } from "../../design/ConfirmDialog";
import { dayText } from "../../design/dates";
import list from "../../design/List.module.css";
import { SideBadge } from "../../design/SideBadge";
import { TitledSection } from "../../design/TitledSection";
import { showToast } from "../../design/toasts";
import { useAttempt } from "../../integrations/useAttempt";
import people from "../../people/People.module.css";
import { Link } from "../../routing/Link";
import styles from "./Account.module.css";
import { InviteOrganizationDialog } from "./InviteOrganizationDialog";
import { RelationshipInvitations } from "./RelationshipInvitations";
import type { Relationship } from "./relationshipQueries";

type Asked = { deed: "end" } | { deed: "endPartner"; id: string; name: string };

/** One relationship: its sides, what waits for an answer, and what the reader's side may do. */
export function RelationshipCard({
  relationship,
  ownId,
  onChanged,
}: {
  relationship: Relationship;
  ownId: string;
  onChanged: () => void;
}) {
  const { id, side, customer, partners, endedAt } = relationship;
  const [asked, setAsked] = useState<Asked | null>(null);
  const [inviting, setInviting] = useState(false);
  const { run, pending, error } = useAttempt();
  const manages = relationship.manages && !endedAt;
  const title =
    side === "VENDOR"
      ? (customer?.name ?? i18n.t("A customer"))
      : (relationship.vendor.name ?? i18n.t("Erased"));
  const done = async (attempt: Promise<unknown>, text: string) => {
    const succeeded = await attempt;
    onChanged();
    if (!succeeded) return;
    showToast(text, { tone: "positive" });
    setAsked(null);
  };
  const admit = (partnerId: string, name: string) =>
    done(
      run("admitPartner", () => ({ relationshipId: id, partnerId })),
      i18n.t("{name} is a partner now.", { name }),
    );
  const confirm = (what: Asked) =>
    what.deed === "end"
      ? done(
          run("endRelationship", () => ({ relationshipId: id })),
          i18n.t("The relationship has ended."),
        )
      : done(
          run("endPartnership", () => ({ relationshipId: id, partnerId: what.id })),
          i18n.t("{name} has no part in it any more.", { name: what.name }),
        );
  return (
    <TitledSection
      title={title}
      label={i18n.t("Relationship with {title}", { title })}
      beside={
        endedAt ? (
          <Badge tone="outline">{i18n.t("Ended {day}", { day: dayText(endedAt) })}</Badge>
        ) : (
          side !== "PARTNER" && !customer && <Badge tone="warning">{i18n.t("Waits for the customer")}</Badge>
        )
      }
    >
      <ul className={`${list.list} ${styles.wide}`} aria-label={i18n.t("Sides")}>
        <Row side="VENDOR" name={relationship.vendor.name} isOwn={relationship.vendor.id === ownId} />
        {customer && <Row side="CUSTOMER" name={customer.name} isOwn={customer.id === ownId} />}
        {partners.map((partner) => {
          const name = partner.name ?? i18n.t("Erased");
          return (
            <Row
              key={partner.id}
              side="PARTNER"
              name={partner.name}
              isOwn={partner.id === ownId}
              waits={!partner.isAdmitted}
            >
              {manages && side === "CUSTOMER" && !partner.isAdmitted && (
                <Button
                  size="small"
                  look="primary"
                  isPending={pending}
                  aria-label={i18n.t("Say yes to {name}", { name })}
                  onPress={() => void admit(partner.id, name)}
                >
                  {i18n.t("Say yes")}
                </Button>
              )}
              {manages && (
                <Button
                  size="small"
                  look="danger"
                  aria-label={
                    partner.id === ownId
                      ? i18n.t("Leave the relationship")
                      : i18n.t("Remove {name}", { name })
                  }
                  onPress={() => setAsked({ deed: "endPartner", id: partner.id, name })}
                >
                  {partner.id === ownId
                    ? i18n.t("Leave")
                    : side === "CUSTOMER" && !partner.isAdmitted
                      ? i18n.t("Decline")
                      : i18n.t("Remove")}
                </Button>
              )}
            </Row>
          );
        })}
      </ul>
      {relationship.invitations && relationship.invitations.length > 0 && (
        <RelationshipInvitations
          relationshipId={id}
          invitations={relationship.invitations}
          onChanged={onChanged}
        />
      )}
      {manages && relationship.begunAt && side === "PARTNER" && (
        <div className={people.others}>
          <PlanWorkshop ownId={ownId} relationshipId={id} />
        </div>
      )}
      {manages && side !== "PARTNER" && (
        <div className={people.others}>
          {relationship.begunAt && <PlanWorkshop ownId={ownId} relationshipId={id} />}
          {side === "VENDOR" && (
            <Button onPress={() => setInviting(true)}>
              {customer ? i18n.t("Invite a partner") : i18n.t("Invite the customer again")}
            </Button>
          )}
          <Button look="danger" onPress={() => setAsked({ deed: "end" })}>
            {i18n.t("End the relationship")}
          </Button>
        </div>
      )}
      {inviting && (
        <InviteOrganizationDialog
          title={customer ? i18n.t("Invite a partner") : i18n.t("Invite the customer")}
          organizationId={ownId}
          relationshipId={id}
          onChanged={onChanged}
          onClose={() => setInviting(false)}
        />
      )}
      {asked && (
        <ConfirmDialog
          title={
            asked.deed === "end"
              ? i18n.t("End the relationship?")
              : i18n.t("End the part of {name}?", { name: asked.name })
          }
          confirm={i18n.t("End it")}
          pending={pending}
          error={error}
          onConfirm={() => void confirm(asked)}
          onClose={() => setAsked(null)}
        >
          <p>
            {asked.deed === "end"
              ? i18n.t("It ends for all sides at once, and cannot be taken back. You can begin another one.")
              : i18n.t("To come back they need a new invitation, and the customer’s yes.")}
          </p>
        </ConfirmDialog>
      )}
    </TitledSection>
  );
}

/** A workshop of the organizations in a relationship: each is named on its side, or asked. */
function PlanWorkshop({ ownId, relationshipId }: { ownId: string; relationshipId: string }) {
  return (
    <Link
      href={`/workshops/new?organization=${ownId}&relationship=${relationshipId}`}
      className={buttonClass({})}
    >
      {i18n.t("Plan a workshop")}
    </Link>
  );
}

function Row({
  side,
  name,
  isOwn,
  waits = false,
  children,
}: {
  side: Relationship["side"];
  name: string | null;
  isOwn: boolean;
  waits?: boolean;
  children?: React.ReactNode;
}) {
  return (
    <li className={list.row}>
      <div className={list.rowBody}>
        <h3 className={list.rowTitle}>
          {name ?? i18n.t("Erased")}
          <SideBadge side={side} />
          {isOwn && <Badge tone="positive">{i18n.t("Yours")}</Badge>}
          {waits && <Badge tone="warning">{i18n.t("Waits for the customer’s yes")}</Badge>}
        </h3>
      </div>
      {children}
    </li>
  );
}
