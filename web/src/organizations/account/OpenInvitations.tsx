import { i18n } from "@lingui/core";
import { useAsk } from "../../design/Ask";
import { Button } from "../../design/Button";
import list from "../../design/List.module.css";
import styles from "./Account.module.css";

interface OpenInvitation {
  id: string;
  /** Null once whoever was invited is erased. */
  email: string | null;
  badge?: React.ReactNode;
  /** As what, and until when. */
  terms: string;
}

/** The invitations that are on their way, and taking one back. */
export function OpenInvitations({
  invitations,
  revoke,
}: {
  invitations: readonly OpenInvitation[];
  /** False where it could not be done, which is told in a toast. */
  revoke: (invitationId: string) => Promise<boolean>;
}) {
  const { ask, asking } = useAsk();
  return (
    <>
      <ul className={`${list.list} ${styles.wide}`} aria-label={i18n.t("Open invitations")}>
        {invitations.map(({ id, email, badge, terms }) => {
          const whom = email ?? i18n.t("somebody who was erased");
          return (
            <li key={id} className={list.row}>
              <div className={list.rowBody}>
                <h3 className={list.rowTitle}>
                  {email ?? i18n.t("Erased")}
                  {badge}
                </h3>
                <p className={list.meta}>{terms}</p>
              </div>
              <Button
                size="small"
                look="danger"
                aria-label={i18n.t("Revoke the invitation of {email}", { email: whom })}
                onPress={() =>
                  ask({
                    title: i18n.t("Take this invitation back?"),
                    confirm: i18n.t("Revoke"),
                    text: i18n.t("The link that was mailed to {email} opens nothing from then on.", {
                      email: whom,
                    }),
                    deed: () => revoke(id),
                  })
                }
              >
                {i18n.t("Revoke")}
              </Button>
            </li>
          );
        })}
      </ul>
      {asking}
    </>
  );
}
