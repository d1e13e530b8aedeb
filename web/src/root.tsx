import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { StrictMode } from "react";
import { I18nProvider as ComponentLocale } from "react-aria-components";
import { createRoot } from "react-dom/client";
import { App } from "./App";
import { renewForgotten } from "./storage/ownWords";

renewForgotten();

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <ComponentLocale locale={i18n.locale === "de" ? "de-DE" : "en-US"}>
          <App />
        </ComponentLocale>
      </I18nProvider>
    </StrictMode>,
  );
}
