import { ownZone } from "../design/dates";
import { showToast } from "../design/toasts";
import { describe, Refusal, Unreachable } from "../graphql/failures";
import { reach } from "../graphql/reach";
import { currentLanguage } from "../language/language";
import { forgetPerson } from "../storage/ownWords";

/** Has a code mailed. The answer is the same whether anybody is known under the address. */
export const askForCode = (email: string) => post("/session/code", { email });

/** Signs this browser in; true if the account is new. */
export async function redeemCode(email: string, code: string): Promise<boolean> {
  const timeZone = ownZone();
  const language = currentLanguage();
  const answer = await post("/session/code/redeem", { email, code, language, timeZone });
  return (answer as { isNew: boolean }).isNew;
}

/** Signs this browser in by a recovery code, which is used up. */
export const recover = (email: string, code: string) => post("/session/recovery", { email, code });

/** Signs this browser out. Whatever its pages and the browser hold is the person's: it is forgotten. */
export async function leave(): Promise<boolean> {
  try {
    await post("/session/end", {});
    forgetPerson();
    return true;
  } catch (error) {
    showToast(describe(error).message, { tone: "danger" });
    return false;
  }
}

export async function post(url: string, body: unknown): Promise<unknown> {
  const response = await reach(url, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  if (response.status === 204) return null;
  const told = (await response.json().catch(() => null)) as { code?: string; message?: string } | null;
  if (response.ok && told) return told;
  if (response.status < 500 && told?.code) throw new Refusal(told.code, told.message ?? "");
  throw new Unreachable(`status ${response.status}`);
}
