import { i18n } from "@lingui/core";
import { useState } from "react";
import { Ask, type Question } from "../../design/Ask";
import { Button } from "../../design/Button";
import { dayText } from "../../design/dates";
import list from "../../design/List.module.css";
import { showToast } from "../../design/toasts";
import { send } from "../../graphql/command";
import { describe } from "../../graphql/failures";
import styles from "./Account.module.css";
import type { Relationship } from "./relationshipQueries";

/** Whom the vendor has asked, and taking it back. */
export function RelationshipInvitations({
  relationshipId,
  invitations,
  onChanged,
}: {
  relationshipId: string;
  invitations: NonNullable<Relationship["invitations"]>;
  onChanged: () => void;
}) {
  const [question, ask] = useState<Question | null>(null);
  const revoke = async (invitationId: string) => {
    try {
      await send("revokeRelationshipInvitation", { relationshipId, invitationId });
      showToast(i18n.t("Taken back. The link opens nothing any more."), { tone: "positive" });
      onChanged();
      return true;
    } catch (error) {
      showToast(describe(error).message, { tone: "danger" });
      onChanged();
      return false;
    }
  };
  return (
    <>
      <ul className={`${list.list} ${styles.wide}`} aria-label={i18n.t("Open invitations")}>
        {invitations.map(({ id, side, email, expiresAt }) => (
          <li key={id} className={list.row}>
            <div className={list.rowBody}>
              <h3 className={list.rowTitle}>{email ?? i18n.t("Erased")}</h3>
              <p className={list.meta}>
                {side === "CUSTOMER"
                  ? i18n.t("Asked to be the customer · until {day}", { day: dayText(expiresAt) })
                  : i18n.t("Asked to be a partner · until {day}", { day: dayText(expiresAt) })}
              </p>
            </div>
            <Button
              size="small"
              look="danger"
              aria-label={i18n.t("Revoke the invitation of {email}", {
                email: email ?? i18n.t("somebody who was erased"),
              })}
              onPress={() =>
                ask({
                  title: i18n.t("Take this invitation back?"),
                  confirm: i18n.t("Revoke"),
                  text: i18n.t("The link that was mailed to {email} opens nothing from then on.", {
                    email: email ?? i18n.t("somebody who was erased"),
                  }),
                  deed: () => revoke(id),
                })
              }
            >
              {i18n.t("Revoke")}
            </Button>
          </li>
        ))}
      </ul>
      <Ask question={question} onClose={() => ask(null)} />
    </>
  );
}
