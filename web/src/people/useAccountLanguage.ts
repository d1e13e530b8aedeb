import { useEffect } from "react";
import { chooseLanguage, isChosen, ofAccount } from "../language/language";
import type { Person } from "./accountQuery";

/** Whoever signs in where no language was chosen finds the one of their account. */
export function useAccountLanguage(language: Person["language"] | undefined) {
  useEffect(() => {
    if (language && !isChosen()) chooseLanguage(ofAccount(language));
  }, [language]);
}
