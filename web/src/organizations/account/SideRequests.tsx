import { i18n } from "@lingui/core";
import { useAsk } from "../../design/Ask";
import { Button } from "../../design/Button";
import { agoText } from "../../design/dates";
import { ErrorNote } from "../../design/ErrorNote";
import list from "../../design/List.module.css";
import { SideBadge } from "../../design/SideBadge";
import { TitledSection } from "../../design/TitledSection";
import { showToast } from "../../design/toasts";
import { useAttempt } from "../../integrations/useAttempt";
import people from "../../people/People.module.css";
import styles from "./Account.module.css";
import type { SideRequest } from "./queries";

/** Facilitators who ask whether this organization takes part in their workshop. */
export function SideRequests({
  organizationId,
  requests,
  onChanged,
}: {
  organizationId: string;
  requests: readonly SideRequest[];
  onChanged: () => void;
}) {
  const { run, pending, error } = useAttempt();
  const { ask, asking } = useAsk();
  const answer = async (
    command: "agreeToSide" | "declineSide",
    { workshopId, side }: SideRequest,
    text: string,
  ) => {
    const done = await run(command, () => ({ organizationId, workshopId, side }));
    onChanged();
    if (done) showToast(text, { tone: "positive" });
    // What went wrong stands on the page.
    return true;
  };
  return (
    <TitledSection title={i18n.t("Does your organization take part?")}>
      <p className={people.fine}>
        {i18n.t(
          "With your yes everybody in the workshop reads that the name is confirmed, and your members may join it without a link. You can take it back.",
        )}
      </p>
      <ErrorNote error={error} />
      <ul className={`${list.list} ${styles.wide}`} aria-label={i18n.t("Questions to your organization")}>
        {requests.map((request) => {
          const title = request.title ?? i18n.t("Erased");
          return (
            <li key={`${request.workshopId} ${request.side}`} className={list.row}>
              <div className={list.rowBody}>
                <h3 className={list.rowTitle}>
                  {title}
                  <SideBadge side={request.side} />
                </h3>
                <p className={list.meta}>
                  {i18n.t("{organization} asked {ago}", {
                    organization: request.askedBy ?? i18n.t("Erased"),
                    ago: agoText(request.askedAt),
                  })}
                </p>
              </div>
              <Button
                size="small"
                look="primary"
                isPending={pending}
                aria-label={i18n.t("Say yes to {name}", { name: title })}
                onPress={() =>
                  void answer("agreeToSide", request, i18n.t("Confirmed. Your members can join now."))
                }
              >
                {i18n.t("Say yes")}
              </Button>
              <Button
                size="small"
                look="danger"
                aria-label={i18n.t("Decline {name}", { name: title })}
                onPress={() =>
                  ask({
                    title: i18n.t("Decline {name}?", { name: title }),
                    confirm: i18n.t("Decline"),
                    text: i18n.t("The question is gone from this page. Only the facilitator can ask again."),
                    deed: () => answer("declineSide", request, i18n.t("Declined.")),
                  })
                }
              >
                {i18n.t("Decline")}
              </Button>
            </li>
          );
        })}
      </ul>
      {asking}
    </TitledSection>
  );
}
