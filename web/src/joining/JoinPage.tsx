import { i18n } from "@lingui/core";
import { useState } from "react";
import { AppShell } from "../design/AppShell";
import { ErrorNote } from "../design/ErrorNote";
import { SidesArt } from "../design/SidesArt";
import { SkeletonText } from "../design/Skeleton";
import { Refusal } from "../graphql/failures";
import { graphql } from "../graphql/graphql";
import { useQuery } from "../graphql/useQuery";
import { navigate, useFragment } from "../routing/location";
import { CodeEntry } from "./CodeEntry";
import { codeIn } from "./code";
import styles from "./JoinPage.module.css";
import { TakeSeat } from "./TakeSeat";

const invitationQuery = graphql(`
  query Invitation($secret: String, $code: String) {
    invitation(secret: $secret, code: $code) {
      workshopId
      title
      role
      locked
      expertise
      sides {
        side
        organization {
          name
        }
      }
    }
  }
`);

const deadLink = i18n.t("This link no longer works. Ask the facilitator for a new one, or enter the code.");
const deadCode = i18n.t("No workshop has this code. Codes change sometimes: check it with the facilitator.");

/** Why an invitation lets nobody in any more, where that is what is wrong: trying again would not help. */
const endOf = (error: unknown) =>
  error instanceof Refusal && (error.code.startsWith("INVITATION_") || error.code === "JOIN_CODE_STALE")
    ? error.message
    : null;

/** From a link (its secret stands behind `#`) or a six-character code to a seat, without an account. */
export default function JoinPage() {
  const fragment = useFragment() || null;
  const [typed, setCode] = useState<string | null>(null);
  // The start page hands a typed code over in the same place; a secret is longer than any code.
  const secret = fragment && !codeIn(fragment) ? fragment : null;
  const code = typed ?? (fragment ? codeIn(fragment) : null);
  const asked = secret !== null || code !== null;
  const { data, error, loading, refetch } = useQuery(invitationQuery, { secret, code }, { skip: !asked });
  const invitation = data?.invitation;
  const ended = endOf(error);
  const startAgain = () => {
    setCode(null);
    if (fragment) navigate("/join", { replace: true });
  };
  return (
    <AppShell width="wide">
      <div className={styles.page}>
        <div className={styles.column}>
          {asked && !invitation && loading && (
            <SkeletonText lines={4} label={i18n.t("Looking the invitation up")} />
          )}
          {asked && error !== undefined && !ended && <ErrorNote error={error} onRetry={refetch} />}
          {invitation && !loading && !ended ? (
            <TakeSeat invitation={invitation} secret={secret} code={code} onOther={startAgain} />
          ) : (
            (!asked || (!loading && (!error || ended))) && (
              <CodeEntry
                dead={ended ?? (asked ? (secret ? deadLink : deadCode) : null)}
                onCode={(next) => {
                  if (fragment) navigate("/join", { replace: true });
                  setCode(next);
                }}
              />
            )
          )}
        </div>
        <div className={styles.art}>
          <SidesArt />
        </div>
      </div>
    </AppShell>
  );
}
