import "./design/base.css";
import { applyTheme } from "./design/theme";
import { currentLanguage, speak } from "./language/language";
import { allowEmptyMarkup } from "./trustedMarkup";

allowEmptyMarkup();
applyTheme();

// Many a text is made when its module is loaded: the language stands before the first of them is.
void speak(currentLanguage()).then(() => import("./root"));
