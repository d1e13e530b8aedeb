import { i18n } from "@lingui/core";
import { useState } from "react";
import { AppShell } from "../design/AppShell";
import { buttonClass } from "../design/Button";
import { Centered } from "../design/Centered";
import { ErrorNote } from "../design/ErrorNote";
import { SkeletonText } from "../design/Skeleton";
import { useQuery } from "../graphql/useQuery";
import { Link } from "../routing/Link";
import { useSearchParams } from "../routing/location";
import { accountMenuQuery } from "./accountQuery";
import { CodeStep } from "./CodeStep";
import { NameStep } from "./NameStep";
import { nextPath } from "./nextPath";
import styles from "./People.module.css";
import { RecoveryStep } from "./RecoveryStep";
import { Ways } from "./Ways";

/** An address, the code that comes there, and for a newcomer a name. */
export default function SignInPage() {
  const { data, error, refetch } = useQuery(accountMenuQuery, {});
  const search = useSearchParams();
  const next = nextPath(search);
  const [address, setAddress] = useState("");
  const [step, setStep] = useState<"address" | "code" | "recovery" | "name">("address");
  const byMail = data?.viewer.signInByMail ?? false;
  const providers = data?.viewer.signInProviders ?? [];
  const isOpen = byMail || providers.length > 0;
  // Everything that the browser held as a guest's is loaded anew as the person's.
  const goOn = () => location.assign(next);
  return (
    <AppShell width="narrow">
      <div className={styles.page}>
        <ErrorNote error={error} onRetry={refetch} />
        {!data && !error && <SkeletonText lines={4} />}
        {data && step === "address" && data.viewer.person && (
          <Centered
            title={i18n.t("You are signed in")}
            actions={
              <>
                <Link href={next} className={buttonClass({ look: "primary" })}>
                  {i18n.t("Go on")}
                </Link>
                <Link href="/account" className={buttonClass({})}>
                  {i18n.t("My account")}
                </Link>
              </>
            }
          >
            {i18n.t("As {name}.", { name: data.viewer.person.name ?? data.viewer.person.email })}
          </Centered>
        )}
        {data && step === "address" && !data.viewer.person && !isOpen && (
          <Centered
            title={i18n.t("Nobody signs in here")}
            actions={
              <Link href="/join" className={buttonClass({ look: "primary" })}>
                {i18n.t("Join a workshop")}
              </Link>
            }
          >
            {i18n.t(
              "This installation sends no mail, so it has no accounts. You need none: a link or a code takes you into a workshop.",
            )}
          </Centered>
        )}
        {data && isOpen && !data.viewer.person && step === "address" && (
          <Ways
            byMail={byMail}
            providers={providers}
            next={next}
            refused={search.get("refused")}
            address={address}
            onSent={(sent) => {
              setAddress(sent);
              setStep("code");
            }}
            onSignedIn={goOn}
            onMailLost={() => setStep("recovery")}
          />
        )}
        {step === "recovery" && (
          <RecoveryStep initial={address} onBack={() => setStep("address")} onSignedIn={goOn} />
        )}
        {step === "code" && (
          <CodeStep
            address={address}
            onOther={() => setStep("address")}
            onSignedIn={(isNew) => (isNew ? setStep("name") : goOn())}
          />
        )}
        {step === "name" && <NameStep onDone={goOn} />}
      </div>
    </AppShell>
  );
}
