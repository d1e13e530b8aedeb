import { german } from "./german";
import { language, speak, tell } from "./language";

const other = document.getElementById("language") as HTMLButtonElement;

/** What stands in the page itself, in English, as it was delivered. */
const texts: { node: Node; english: string }[] = [];
const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
  const english = node.nodeValue?.trim().replace(/\s+/g, " ") ?? "";
  if (Object.hasOwn(german, english)) texts.push({ node, english });
}

/** Has the page say itself in the language that is spoken, and offer the other one by its own name. */
function sayPage() {
  document.documentElement.lang = language();
  for (const { node, english } of texts) node.nodeValue = tell(english);
  other.lang = otherLanguage();
  other.textContent = { en: "English", de: "Deutsch" }[otherLanguage()];
}

const otherLanguage = () => (language() === "en" ? "de" : "en");

/** Speaks the reader's language, and the other one whenever that is wanted. */
export function speakBoth(onChange: () => void) {
  sayPage();
  other.addEventListener("click", () => {
    speak(otherLanguage());
    sayPage();
    onChange();
  });
}
