import { i18n } from "@lingui/core";
import { Refusal } from "../graphql/failures";
import { post } from "./session";

/** Whether this browser can make passkeys and sign in with them. */
export const knowsPasskeys = () =>
  typeof PublicKeyCredential === "function" && "parseCreationOptionsFromJSON" in PublicKeyCredential;

/** Has the browser make a passkey for the reader's account; false if they thought better of it. */
export async function addPasskey(): Promise<boolean> {
  const options = await post("/account/passkeys/options", {});
  const made = await asked(() =>
    navigator.credentials.create({
      publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(
        options as PublicKeyCredentialCreationOptionsJSON,
      ),
    }),
  );
  if (made) await post("/account/passkeys", { credential: made.toJSON() });
  return made !== null;
}

/** Signs this browser in by a passkey; false if the reader thought better of it. */
export async function signInWithPasskey(): Promise<boolean> {
  const options = await post("/session/passkey/options", {});
  const shown = await asked(() =>
    navigator.credentials.get({
      publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(
        options as PublicKeyCredentialRequestOptionsJSON,
      ),
    }),
  );
  if (shown) await post("/session/passkey", { credential: shown.toJSON() });
  return shown !== null;
}

/** Null if the reader has closed the browser's dialog, has no passkey that fits, or let its time pass: browsers do not tell which. */
async function asked(ask: () => Promise<Credential | null>): Promise<PublicKeyCredential | null> {
  try {
    const credential = await ask();
    return credential instanceof PublicKeyCredential ? credential : null;
  } catch (failure) {
    const name = failure instanceof DOMException ? failure.name : "";
    if (name === "NotAllowedError" || name === "AbortError") return null;
    if (name === "InvalidStateError")
      throw new Refusal("PASSKEY_KNOWN", i18n.t("This device has a passkey of your account already."));
    if (name === "SecurityError")
      throw new Refusal(
        "PASSKEY_PLACE",
        i18n.t("Passkeys belong to a site's name. Open this site by its name, over https, and try again."),
      );
    throw failure;
  }
}
