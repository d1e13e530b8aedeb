import { i18n } from "@lingui/core";

/** A name, as it stands within a sentence: English begins it small, German keeps its nouns as they are. */
export const inSentence = (name: string) => (i18n.locale === "en" ? name.toLowerCase() : name);
