import { i18n } from "@lingui/core";
import { Copy } from "lucide-react";
import { Button } from "../../design/Button";
import { copyText } from "../../design/copyText";
import { Dialog } from "../../design/Dialog";
import { dayText } from "../../design/dates";
import { ErrorNote } from "../../design/ErrorNote";
import list from "../../design/List.module.css";
import { SkeletonText } from "../../design/Skeleton";
import { graphql } from "../../graphql/graphql";
import { useQuery } from "../../graphql/useQuery";
import type { WorkshopInvitation } from "../facilitation";
import { QrCode } from "../QrCode";
import { useWorkshop } from "../useWorkshop";
import styles from "./Inviting.module.css";
import { inviteesOf, stateOf, usesText } from "./invitations";
import type { InvitationLink } from "./useLinks";

const qrQuery = graphql(`
  query QrCodeOfInvitation($workshop: ID!, $id: ID!) {
    workshop(id: $workshop) {
      invitations {
        made(id: $id) {
          generation
          qrCode
        }
      }
    }
  }
`);

/** The link to hand out: as an address, and as a QR code for those who are in the room. */
export function LinkDialog({
  invitation,
  link,
  onClose,
}: {
  /** Undefined until the feed brings the one that was just made. */
  invitation: WorkshopInvitation | undefined;
  link: InvitationLink | undefined;
  onClose: () => void;
}) {
  const { board, now, workshopId, participantId } = useWorkshop();
  const { data, error, refetch } = useQuery(
    qrQuery,
    { workshop: workshopId, id: link?.id ?? "" },
    { participantId, skip: !link },
  );
  const drawn = data?.workshop?.invitations?.made.find(({ generation }) => generation === link?.generation);
  const ended = invitation !== undefined && stateOf(invitation, now()) !== "OPEN";
  const url = link?.url;
  return (
    <Dialog title={invitation?.label ?? i18n.t("Invitation")} isOpen onClose={onClose} width="narrow">
      <div className={styles.link}>
        <ErrorNote error={error} onRetry={refetch} />
        {ended ? (
          <p>{i18n.t("This invitation lets nobody in any more.")}</p>
        ) : url && drawn?.qrCode && invitation ? (
          <>
            <QrCode
              svg={drawn.qrCode}
              label={i18n.t("QR code of {label}", {
                label: invitation.label ?? i18n.t("the invitation"),
              })}
            />
            <code className={styles.address}>{url}</code>
            <Button
              look="primary"
              wide
              icon={<Copy size={17} aria-hidden />}
              onPress={() => void copyText(url, i18n.t("Link copied."))}
            >
              {i18n.t("Copy the link")}
            </Button>
            <p className={list.meta}>
              {i18n.t(
                "{invitees} · {uses} · works until {day}. Opening it uses nothing up; taking the seat does.",
                {
                  invitees: inviteesOf(board, invitation),
                  uses: usesText(invitation),
                  day: dayText(invitation.expiresAt),
                },
              )}
            </p>
          </>
        ) : (
          !error && <SkeletonText lines={4} label={i18n.t("Loading the link")} />
        )}
      </div>
    </Dialog>
  );
}
