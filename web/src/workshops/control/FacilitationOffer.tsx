import { i18n } from "@lingui/core";
import { Trans } from "@lingui/react";
import { UserCog } from "lucide-react";
import { useState } from "react";
import { Button } from "../../design/Button";
import { showToast } from "../../design/toasts";
import { AttemptIds } from "../../graphql/attemptIds";
import { send } from "../../graphql/command";
import { describe, Refusal } from "../../graphql/failures";
import { graphql } from "../../graphql/graphql";
import { request } from "../../graphql/request";
import { navigate } from "../../routing/location";
import { useWorkshop } from "../useWorkshop";
import styles from "./FacilitationOffer.module.css";

const offerQuery = graphql(`
  query FacilitationOffer($id: ID!) {
    workshop(id: $id) {
      facilitationOffer
    }
  }
`);

/** A facilitator asks one to facilitate as well: yes is a second seat, and the page goes there. */
export default function FacilitationOffer() {
  const { own, me, run, workshopId, participantId } = useWorkshop();
  const [busy, setBusy] = useState(false);
  const [ids] = useState(() => new AttemptIds(["participantId"]));
  if (!own.facilitationOffer) return null;

  const take = async () => {
    setBusy(true);
    try {
      const { workshop } = await request(offerQuery, { id: workshopId }, { participantId });
      if (!workshop?.facilitationOffer)
        throw new Refusal(
          "INVITATION_REVOKED",
          i18n.t("The offer was taken back. Ask the facilitator again."),
        );
      const { participantId: seat, commandId } = ids.get();
      await send(
        "joinWorkshop",
        {
          participantId: seat,
          name: me?.name ?? i18n.t("Co-facilitator"),
          secret: workshop.facilitationOffer,
        },
        { commandId },
      );
      ids.succeeded();
      await run("answerFacilitationOffer", { taken: true });
      navigate(`/workshops/${workshopId}?as=${seat}`);
    } catch (failure) {
      ids.failed(failure);
      showToast(describe(failure).message, { tone: "danger" });
      setBusy(false);
    }
  };

  return (
    <section className={styles.offer} aria-label={i18n.t("An offer to facilitate")}>
      <UserCog size={22} aria-hidden />
      <p className={styles.words} role="status">
        <Trans
          id="<0>Will you facilitate as well?</0> You get a second seat with the control room. Your own one stays."
          components={{ 0: <strong /> }}
        />
      </p>
      <span className={styles.answers}>
        <Button look="primary" isPending={busy} onPress={() => void take()}>
          {i18n.t("Facilitate")}
        </Button>
        <Button look="quiet" onPress={() => void run("answerFacilitationOffer", { taken: false })}>
          {i18n.t("Not now")}
        </Button>
      </span>
    </section>
  );
}
