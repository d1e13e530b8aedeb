import { i18n } from "@lingui/core";
import { Trans } from "@lingui/react";
import { buttonClass } from "../../design/Button";
import { dayText } from "../../design/dates";
import { graphql } from "../../graphql/graphql";
import { useQuery } from "../../graphql/useQuery";
import { signInPath } from "../../people/nextPath";
import { Link } from "../../routing/Link";
import { useWorkshop } from "../useWorkshop";
import styles from "./SummaryPage.module.css";

const guestQuery = graphql(`
  query GuestsEnd($id: ID!) {
    viewer {
      signInByMail
    }
    workshop(id: $id) {
      guestsUntil
    }
  }
`);

/** Guests end with the workshop: until when they can still come, and how to keep what is theirs. */
export function GuestNote() {
  const { workshopId, participantId, board } = useWorkshop();
  const { data } = useQuery(
    guestQuery,
    { id: workshopId },
    { participantId, skip: board.state !== "CLOSED" },
  );
  const until = data?.workshop?.guestsUntil;
  if (!until) return null;
  const here = `/workshops/${workshopId}/summary?as=${participantId}`;
  return (
    <aside className={styles.running} aria-label={i18n.t("You are a guest here")}>
      <span>
        <Trans
          id="You are a guest here and can open this until <0>{day}</0>."
          values={{ day: dayText(until) }}
          components={{ 0: <strong /> }}
        />
        {data.viewer.signInByMail &&
          ` ${i18n.t("Sign in before, and your seat and what you wrote stay yours.")}`}
      </span>
      {data.viewer.signInByMail && (
        <Link href={signInPath(here)} className={buttonClass({ size: "small" })}>
          {i18n.t("Sign in to keep it")}
        </Link>
      )}
    </aside>
  );
}
