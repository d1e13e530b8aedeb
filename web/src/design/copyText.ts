import { i18n } from "@lingui/core";
import { showToast } from "./toasts";

/** Puts a text into the clipboard and says so; a page that came over plain HTTP may not. */
export async function copyText(text: string, done: string, otherwise = i18n.t("Select the text instead.")) {
  try {
    await navigator.clipboard.writeText(text);
    showToast(done, { tone: "positive" });
  } catch {
    showToast(i18n.t("This browser does not let the page copy. {otherwise}", { otherwise }), {
      tone: "danger",
    });
  }
}
