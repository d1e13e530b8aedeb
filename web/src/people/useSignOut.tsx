import { i18n } from "@lingui/core";
import { useAsk } from "../design/Ask";
import { countUnsent } from "../storage/ownWords";
import { leave } from "./session";

/** Signs out, after a question where words would be lost by it. The question stands wherever the caller puts it. */
export function useSignOut(): { signOut: () => void; question: React.ReactNode } {
  const { ask, asking } = useAsk();
  const signOut = () => {
    const count = countUnsent();
    if (count === 0) return void leave();
    ask({
      title: i18n.t("Sign out, and lose what is not sent?"),
      confirm: i18n.t("Sign out"),
      text: i18n.t(
        "{count, plural, one {# text or change of yours is} other {# texts and changes of yours are}} in this browser alone: begun, waiting for the network or not accepted. Signing out removes that here, so that nobody finds it who uses this browser after you.",
        { count },
      ),
      deed: leave,
    });
  };
  return { signOut, question: asking };
}
