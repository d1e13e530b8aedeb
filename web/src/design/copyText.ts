import { showToast } from "./toasts";

/** Puts a text into the clipboard and says so; a page that came over plain HTTP may not. */
export async function copyText(text: string, done: string, otherwise = "Select the text instead.") {
  try {
    await navigator.clipboard.writeText(text);
    showToast(done, { tone: "positive" });
  } catch {
    showToast(`This browser does not let the page copy. ${otherwise}`, { tone: "danger" });
  }
}
