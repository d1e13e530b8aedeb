import { Languages } from "lucide-react";
import { IconButton } from "../design/IconButton";
import { chooseLanguage, currentLanguage, type Language, languages } from "./language";

const next: Record<Language, Language> = { en: "de", de: "en" };

/** The language that is not spoken, called by its own name, and choosing it. */
export function nextLanguage() {
  const language = next[currentLanguage()];
  return { label: languages[language], choose: () => chooseLanguage(language) };
}

export function LanguageSwitch() {
  const { label, choose } = nextLanguage();
  return <IconButton label={label} icon={<Languages size={18} />} onPress={choose} />;
}
