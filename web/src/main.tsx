import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App";
import "./design/base.css";
import { applyTheme } from "./design/theme";
import { allowEmptyMarkup } from "./trustedMarkup";

allowEmptyMarkup();
applyTheme();

const root = document.getElementById("root");
if (root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
