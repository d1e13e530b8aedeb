import { i18n } from "@lingui/core";
import { MailPlus, Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "../../design/Button";
import { Disclosure } from "../../design/Disclosure";
import { EmptyState } from "../../design/EmptyState";
import { ErrorNote } from "../../design/ErrorNote";
import list from "../../design/List.module.css";
import { PageHead } from "../../integrations/PageHead";
import type { WorkshopInvitation } from "../facilitation";
import { useWorkshop } from "../useWorkshop";
import { InvitationRow } from "./InvitationRow";
import styles from "./Inviting.module.css";
import { stateOf } from "./invitations";
import { LinkDialog } from "./LinkDialog";
import { MakeDialog } from "./MakeDialog";
import { RevokeDialog } from "./RevokeDialog";
import { RotateDialog } from "./RotateDialog";
import { useLinks } from "./useLinks";

type Asked = { what: "link" | "rotate" | "revoke"; id: string };

/** Those that let people in, the newest first, and below them those that do not any more. */
export function Invitations() {
  const { board, state, now } = useWorkshop();
  const { linkOf, error, refetch } = useLinks();
  const [making, setMaking] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);
  const all = [...(state.facilitation?.invitations ?? [])].reverse();
  const isOpen = (one: WorkshopInvitation) => stateOf(one, now()) === "OPEN";
  const [open, ended] = [all.filter(isOpen), all.filter((one) => !isOpen(one))];
  const closed = board.state === "CLOSED";
  const subject = all.find((one) => one.invitationId === asked?.id);
  const close = () => setAsked(null);
  const make = !closed && (
    <Button look="primary" icon={<Plus size={17} aria-hidden />} onPress={() => setMaking(true)}>
      {i18n.t("New invitation")}
    </Button>
  );
  const row = (invitation: WorkshopInvitation) => (
    <InvitationRow
      key={invitation.invitationId}
      invitation={invitation}
      link={linkOf(invitation)}
      onAsk={(what) => setAsked({ what, id: invitation.invitationId })}
    />
  );
  return (
    <>
      <PageHead
        title={i18n.t("Invitations")}
        lead={i18n.t(
          "A link for certain people: for one role, for as many as you say, and until a day. The code and the links of the sides, which any number may use, stay beside them.",
        )}
      >
        {open.length > 0 && make}
      </PageHead>
      <ErrorNote error={error} onRetry={refetch} />
      {closed && (
        <p className={styles.closed}>{i18n.t("The workshop is closed: nobody comes in any more.")}</p>
      )}
      {open.length === 0 && (
        <EmptyState
          icon={<MailPlus size={28} />}
          title={ended.length > 0 ? i18n.t("No invitation is open") : i18n.t("No invitation yet")}
          action={make}
        >
          {i18n.t("Make one for each person or group, so that each can be taken back by itself.")}
        </EmptyState>
      )}
      {open.length > 0 && (
        <ul className={list.list} aria-label={i18n.t("Open invitations")}>
          {open.map(row)}
        </ul>
      )}
      {ended.length > 0 && (
        <Disclosure
          summary={i18n.t("{count, plural, one {# invitation has ended} other {# invitations have ended}}", {
            count: ended.length,
          })}
          className={styles.ended}
        >
          <ul className={list.list} aria-label={i18n.t("Ended invitations")}>
            {ended.map(row)}
          </ul>
        </Disclosure>
      )}
      {making && (
        <MakeDialog
          onMade={(id) => {
            setMaking(false);
            setAsked({ what: "link", id });
          }}
          onClose={() => setMaking(false)}
        />
      )}
      {asked?.what === "link" && (
        <LinkDialog invitation={subject} link={subject && linkOf(subject)} onClose={close} />
      )}
      {asked?.what === "rotate" && subject && (
        <RotateDialog
          invitation={subject}
          onRotated={() => setAsked({ what: "link", id: subject.invitationId })}
          onClose={close}
        />
      )}
      {asked?.what === "revoke" && subject && <RevokeDialog invitation={subject} onClose={close} />}
    </>
  );
}
