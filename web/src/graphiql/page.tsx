import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GraphiQL } from "graphiql";
import "graphiql/setup-workers/vite";
import { createClient } from "graphql-ws";
import { createRoot } from "react-dom/client";
import { Logo } from "../design/Logo";
import { applyTheme, currentTheme } from "../design/theme";
import "../design/base.css";
import "graphiql/style.css";
import "./graphiql.css";
import { firstQuery } from "./firstQuery";

applyTheme();
const theme = currentTheme();

// Subscriptions ride on a socket of their own; like all requests of this page it carries the session's cookie.
const socket = createClient({
  url: `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/graphql`,
  lazy: true,
});
const fetcher = createGraphiQLFetcher({
  url: "/graphql",
  wsClient: socket,
  fetch: (input, init) => fetch(input, { ...init, credentials: "same-origin" }),
});

// The backlog page hands a query over behind `#`, where no server log sees it.
const handed = new URLSearchParams(location.hash.slice(1));
const query = handed.get("query");
if (query) history.replaceState(null, "", location.pathname);

const root = document.getElementById("root");
if (root)
  createRoot(root).render(
    <GraphiQL
      fetcher={fetcher}
      defaultQuery={firstQuery}
      defaultEditorToolsVisibility="variables"
      {...(query && {
        initialQuery: query,
        initialVariables: handed.get("variables") ?? "",
      })}
      {...(theme === "system" ? { defaultTheme: null } : { forcedTheme: theme })}
    >
      <GraphiQL.Logo>
        <a href="/" className="home" aria-label="CoInnovation, start page">
          <Logo />
          <span>CoInnovation</span>
        </a>
      </GraphiQL.Logo>
    </GraphiQL>,
  );
