import { createRoot } from "react-dom/client";
import { AppShell } from "../design/AppShell";
import "../design/base.css";
import { applyTheme } from "../design/theme";

applyTheme();
const root = document.getElementById("root");
if (root)
  createRoot(root).render(
    <AppShell width="wide">
      <h1>GraphiQL</h1>
    </AppShell>,
  );
