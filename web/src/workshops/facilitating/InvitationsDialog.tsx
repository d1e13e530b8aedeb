import { i18n } from "@lingui/core";
import { Trans } from "@lingui/react";
import { ArrowRight, Copy, RefreshCw } from "lucide-react";
import { useState } from "react";
import { type Question, useAsk } from "../../design/Ask";
import { Button, buttonClass } from "../../design/Button";
import { copyText } from "../../design/copyText";
import { Dialog } from "../../design/Dialog";
import { ErrorNote } from "../../design/ErrorNote";
import { IconButton } from "../../design/IconButton";
import { SkeletonText } from "../../design/Skeleton";
import { Switch } from "../../design/Switch";
import { type ParticipantRole, roleNames, type Side, sideNames } from "../../design/sides";
import { Tabs } from "../../design/Tabs";
import { showToast } from "../../design/toasts";
import { Link } from "../../routing/Link";
import { useJoinLinks } from "../inviting/useJoinLinks";
import { LinkQrCode } from "../QrCode";
import { useWorkshop } from "../useWorkshop";
import styles from "./InvitationsDialog.module.css";

const nameOf = (link: { role: ParticipantRole; side: Side | null }) =>
  link.side ? sideNames[link.side] : roleNames[link.role];

/** How people get in: the code, a link and a QR code a side, the lock on the door. */
export function InvitationsDialog({ onClose }: { onClose: () => void }) {
  const { workshopId, participantId, board, run } = useWorkshop();
  const { links, code, error, refetch } = useJoinLinks();
  const [chosen, setChosen] = useState<string | undefined>();
  const { ask, asking } = useAsk();
  const rotation: Question = {
    title: i18n.t("Make a new code and new links?"),
    confirm: i18n.t("Make new ones"),
    text: i18n.t(
      "The code and every link of these that you have given out stop working at once. Whoever is in stays; whoever is still to come needs the new ones.",
    ),
    deed: async () => {
      const done = await run("rotateJoinCode", {});
      if (done) showToast(i18n.t("New code and links. The old ones no longer work."), { tone: "positive" });
      return done;
    },
  };
  return (
    <Dialog
      title={i18n.t("Invite people")}
      isOpen
      onClose={onClose}
      width="wide"
      footer={
        <Link
          href={`/workshops/${workshopId}/invitations?as=${participantId}`}
          className={buttonClass({ look: "quiet" })}
        >
          {i18n.t("Invitations for certain people")}
          <ArrowRight size={17} aria-hidden />
        </Link>
      }
    >
      <div className={styles.columns}>
        <section aria-label={i18n.t("Code")} className={styles.code}>
          <p className={styles.label}>
            <Trans
              id="At <0>{host}/join</0> with this code"
              values={{ host: location.host }}
              components={{ 0: <strong /> }}
            />
          </p>
          <p
            className={styles.letters}
            role="img"
            aria-label={i18n.t("Code: {split}", { split: code.split("").join(" ") })}
          >
            <span>{code.slice(0, 3)}</span>
            <span>{code.slice(3)}</span>
          </p>
          <div className={styles.row}>
            <Button
              size="small"
              icon={<Copy size={15} />}
              onPress={() => void copyText(code, i18n.t("Code copied."))}
            >
              {i18n.t("Copy the code")}
            </Button>
            <Button size="small" look="quiet" icon={<RefreshCw size={15} />} onPress={() => ask(rotation)}>
              {i18n.t("New code and links")}
            </Button>
          </div>
          <Switch
            label={i18n.t("Door locked")}
            hint={i18n.t("Nobody else gets in; those who are in stay.")}
            isSelected={board.doorLocked}
            onChange={(locked) => void run(locked ? "lockDoor" : "unlockDoor", {})}
          />
        </section>
        <section aria-label={i18n.t("Links")}>
          <ErrorNote error={error} onRetry={refetch} />
          {!links && !error && <SkeletonText lines={6} label={i18n.t("Loading the links")} />}
          {links && (
            <Tabs
              label={i18n.t("Who is invited")}
              {...(chosen && { selected: chosen })}
              onSelect={setChosen}
              tabs={links.map((link) => ({
                id: link.side ?? link.role,
                label: nameOf(link),
                content: (
                  <div className={styles.link}>
                    <LinkQrCode svg={link.qrCode} of={link.side ?? link.role} />
                    <div className={styles.address}>
                      <code>{link.url}</code>
                      <IconButton
                        label={i18n.t("Copy the link")}
                        icon={<Copy size={17} />}
                        onPress={() => void copyText(link.url, i18n.t("Link copied."))}
                      />
                    </div>
                    <p className={styles.fine}>
                      {link.side
                        ? i18n.t(
                            "Whoever opens it takes a seat on the {side, select, VENDOR {vendor} CUSTOMER {customer} other {partner}} side. No account is needed.",
                            {
                              side: link.side,
                            },
                          )
                        : link.role === "OBSERVER"
                          ? i18n.t(
                              "Whoever opens it looks on and can change nothing: for a projector, or a guest.",
                            )
                          : i18n.t(
                              "Whoever opens it can steer this workshop. Hand it to co-facilitators only.",
                            )}
                    </p>
                  </div>
                ),
              }))}
            />
          )}
        </section>
      </div>
      {asking}
    </Dialog>
  );
}
