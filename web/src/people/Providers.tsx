import { i18n } from "@lingui/core";
import { buttonClass } from "../design/Button";
import { ErrorNote } from "../design/ErrorNote";
import { Refusal } from "../graphql/failures";
import type { SignInProvider } from "./accountQuery";
import styles from "./People.module.css";

const refusals = {
  EMAIL_NOT_VERIFIED: i18n.t(
    "You were not signed in: the provider does not vouch for an e-mail address of yours. Confirm it there, or have a code mailed.",
  ),
  PROVIDER_REFUSED: i18n.t(
    "You were not signed in: the provider said no, or it took too long, or it was begun in another browser. Try again, or have a code mailed.",
  ),
} as const;

const isKnown = (code: string): code is keyof typeof refusals => code in refusals;

/** Other places that know who somebody is, and what came of asking one. */
export function Providers({
  providers,
  next,
  refused,
}: {
  providers: readonly SignInProvider[];
  next: string;
  refused: string | null;
}) {
  const code = refused && isKnown(refused) ? refused : "PROVIDER_REFUSED";
  return (
    <div className={styles.form}>
      {refused && <ErrorNote error={new Refusal(code, refusals[code])} />}
      {providers.map((provider) => (
        <a
          key={provider.id}
          href={`/session/provider/${provider.id}?next=${encodeURIComponent(next)}`}
          className={buttonClass({ size: "large", wide: true })}
        >
          {i18n.t("Sign in with {name}", { name: provider.name })}
        </a>
      ))}
    </div>
  );
}
