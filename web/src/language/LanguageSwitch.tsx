import { Languages } from "lucide-react";
import { IconButton } from "../design/IconButton";
import type { MenuEntry } from "../design/Menu";
import { chooseLanguage, currentLanguage, type Language, languages } from "./language";

const next: Record<Language, Language> = { en: "de", de: "en" };

/** The language that is not spoken, called by its own name, and choosing it. */
function other() {
  const language = next[currentLanguage()];
  return { label: languages[language], choose: () => chooseLanguage(language) };
}

export function LanguageSwitch() {
  const { label, choose } = other();
  return <IconButton label={label} icon={<Languages size={18} />} onPress={choose} />;
}

/** The same in a menu. */
export function languageEntry(): MenuEntry {
  const { label, choose } = other();
  return { id: "language", label, icon: <Languages size={18} />, onAction: choose };
}
