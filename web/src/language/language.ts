import { i18n } from "@lingui/core";
import { browserStorage } from "../storage/browserStorage";
import { sourceText } from "./sourceText";

/** The languages of the client, each named in itself. */
export const languages = { en: "English", de: "Deutsch" } as const;

export type Language = keyof typeof languages;

const key = "coinnovation.language";

const isLanguage = (tag: string | null | undefined): tag is Language =>
  !!tag && Object.hasOwn(languages, tag);

/** An account's, as the API writes it. */
export const ofAccount = (language: "EN" | "DE"): Language => (language === "DE" ? "de" : "en");

/** That of this page, as the API writes it. */
export const languageForApi = (): "EN" | "DE" => (i18n.locale === "de" ? "DE" : "EN");

/** An address at which the server answers in the language of this page. */
export const inLanguage = (address: string) =>
  `${address}${address.includes("?") ? "&" : "?"}language=${i18n.locale}`;

/** Whether a language was chosen here, or follows the browser's. */
export const isChosen = () => isLanguage(browserStorage.read(key));

/** What was chosen in this browser, else the first of the browser's languages that there is, else English. */
export function currentLanguage(): Language {
  const chosen = browserStorage.read(key);
  if (isLanguage(chosen)) return chosen;
  return navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? "en";
}

/** Has every text from now on in this language; called before any module that holds one is loaded. */
export async function speak(language: Language): Promise<void> {
  i18n.setMessagesCompiler(sourceText);
  const messages = language === "de" ? (await import("./de.po")).messages : {};
  i18n.loadAndActivate({ locale: language, messages });
  document.documentElement.lang = language;
}

/** The choice is kept in this browser, and the page loaded anew: drafts and what waits to be sent outlive that. */
export function chooseLanguage(language: Language): void {
  if (language === currentLanguage()) return;
  browserStorage.write(key, language);
  location.reload();
}
