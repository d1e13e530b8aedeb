import { i18n } from "@lingui/core";
import { Button } from "../design/Button";
import { AddressForm } from "./AddressForm";
import type { SignInProvider } from "./accountQuery";
import { PasskeyButton } from "./PasskeyButton";
import styles from "./People.module.css";
import { Providers } from "./Providers";

/** The ways to sign in: a mailed code, a passkey, and others who know who somebody is. */
export function Ways({
  byMail,
  providers,
  next,
  refused,
  address,
  onSent,
  onSignedIn,
  onMailLost,
}: {
  byMail: boolean;
  providers: readonly SignInProvider[];
  /** Where to go after signing in. */
  next: string;
  /** Why a provider did not let the reader in. */
  refused: string | null;
  address: string;
  onSent: (address: string) => void;
  onSignedIn: () => void;
  onMailLost: () => void;
}) {
  return (
    <>
      <h1 className={styles.title}>{i18n.t("Sign in")}</h1>
      <p className={styles.lead}>
        {byMail ? i18n.t("We mail you a code; there is no password.") : i18n.t("There is no password here.")}{" "}
        {i18n.t("Your workshops and what you wrote come along to every browser you sign in with.")}
      </p>
      {byMail && <AddressForm initial={address} onSent={onSent} />}
      <PasskeyButton onSignedIn={onSignedIn} />
      <Providers providers={providers} next={next} refused={refused} />
      <div className={styles.others}>
        <Button look="quiet" onPress={onMailLost}>
          {i18n.t("I cannot read my mail")}
        </Button>
      </div>
      <p className={styles.fine}>
        {i18n.t(
          "New here? The same way: your account begins when you first sign in. What you do as a guest in this browser becomes yours.",
        )}
      </p>
    </>
  );
}
