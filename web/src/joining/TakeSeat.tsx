import { i18n } from "@lingui/core";
import { Trans } from "@lingui/react";
import { DoorClosed } from "lucide-react";
import { useState } from "react";
import { Button } from "../design/Button";
import { ErrorNote } from "../design/ErrorNote";
import { Form } from "../design/Form";
import { SideGlyph } from "../design/SideBadge";
import { type ParticipantRole, type Side, sideNames } from "../design/sides";
import { TextField } from "../design/TextField";
import { AttemptIds } from "../graphql/attemptIds";
import { send } from "../graphql/command";
import { navigate } from "../routing/location";
import { browserStorage } from "../storage/browserStorage";
import { ExpertiseField } from "./ExpertiseField";
import { tagsIn } from "./expertise";
import styles from "./JoinPage.module.css";

const nameKey = "coinnovation.name";

export interface Invitation {
  workshopId: string;
  title: string;
  role: ParticipantRole;
  locked: boolean;
  /** What others there know well, as they have spelled it. */
  expertise: readonly string[];
  sides: { side: Side; organization: { name: string | null } }[];
}

const kickers: Record<ParticipantRole, string> = {
  FACILITATOR: i18n.t("You are invited to facilitate"),
  CONTRIBUTOR: i18n.t("You are invited to"),
  OBSERVER: i18n.t("You are invited to look on at"),
};

/** Name, side if the link does not say it, and in. */
export function TakeSeat({
  invitation,
  secret,
  code,
  onOther,
}: {
  invitation: Invitation;
  secret: string | null;
  code: string | null;
  onOther: () => void;
}) {
  const [name, setName] = useState(() => browserStorage.read(nameKey) ?? "");
  const [expertise, setExpertise] = useState("");
  const [chosen, setSide] = useState<Side | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const [ids] = useState(() => new AttemptIds(["participantId"]));
  const facilitator = invitation.role === "FACILITATOR";
  const contributor = invitation.role === "CONTRIBUTOR";
  const only = invitation.sides.length === 1 ? invitation.sides[0] : undefined;
  const side = contributor ? (only?.side ?? chosen) : null;

  const join = async () => {
    setBusy(true);
    setError(null);
    try {
      const { participantId, commandId } = ids.get();
      const tags = tagsIn(expertise, invitation.expertise);
      await send(
        "joinWorkshop",
        {
          participantId,
          name: name.trim(),
          ...(secret ? { secret } : { code }),
          ...(side && !secret && { side }),
          ...(tags.length > 0 && { expertise: tags }),
        },
        { commandId },
      );
      browserStorage.write(nameKey, name.trim());
      navigate(`/workshops/${invitation.workshopId}?as=${participantId}`, { replace: true });
    } catch (failure) {
      ids.failed(failure);
      setError(failure);
      setBusy(false);
    }
  };

  return (
    <>
      <p className={styles.kicker}>{kickers[invitation.role]}</p>
      <h1 className={styles.title} dir="auto">
        {invitation.title}
      </h1>
      {only && contributor && (
        <p className={styles.seat} data-side={only.side}>
          <SideGlyph side={only.side} size={16} />
          <span>
            <Trans
              id="For <0>{organization}</0>, on the {side, select, VENDOR {vendor} CUSTOMER {customer} other {partner}} side"
              values={{
                organization: only.organization.name ?? sideNames[only.side],
                side: only.side,
              }}
              components={{ 0: <strong /> }}
            />
          </span>
        </p>
      )}
      {invitation.locked && (
        <p className={styles.dead} role="alert">
          <DoorClosed size={18} aria-hidden />{" "}
          {i18n.t(
            "The facilitator lets nobody else in at the moment. Ask for the door to be unlocked, then press the button again.",
          )}
        </p>
      )}
      <Form className={styles.form} onSubmit={() => name.trim() && (!contributor || side) && join()}>
        {contributor && !only && (
          <fieldset className={styles.sides}>
            <legend>{i18n.t("For which side are you here?")}</legend>
            {invitation.sides.map((option) => (
              <label key={option.side} data-side={option.side} data-on={side === option.side || undefined}>
                <input
                  type="radio"
                  name="side"
                  className="visually-hidden"
                  checked={side === option.side}
                  onChange={() => setSide(option.side)}
                />
                <SideGlyph side={option.side} size={18} />
                <span className={styles.organization}>
                  {option.organization.name ?? sideNames[option.side]}
                  <small>{sideNames[option.side]}</small>
                </span>
              </label>
            ))}
          </fieldset>
        )}
        <TextField
          label={i18n.t("Your name")}
          hint={i18n.t("As the others will see it.")}
          value={name}
          onChange={setName}
          maxLength={60}
          autoComplete="name"
          autoFocus
        />
        {contributor && (
          <ExpertiseField text={expertise} known={invitation.expertise} onChange={setExpertise} />
        )}
        <ErrorNote error={error} />
        <Button
          type="submit"
          look="primary"
          size="large"
          wide
          isPending={busy}
          isDisabled={!name.trim() || (contributor && !side)}
        >
          {facilitator ? i18n.t("Facilitate") : i18n.t("Join")}
        </Button>
        <Button look="quiet" onPress={onOther}>
          {i18n.t("This is another workshop? Enter a code")}
        </Button>
      </Form>
    </>
  );
}
