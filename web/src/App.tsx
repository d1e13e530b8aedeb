import { i18n } from "@lingui/core";
import { Suspense, useEffect, useMemo } from "react";
import { Toasts } from "./design/Toasts";
import { NotFoundPage } from "./NotFoundPage";
import { PageBoundary } from "./PageBoundary";
import { usePath } from "./routing/location";
import { match } from "./routing/match";
import { pages } from "./routing/pages";

export function App() {
  const path = usePath();
  const found = useMemo(() => {
    for (const page of pages) {
      const parameters = match(page.pattern, path);
      if (parameters) return { page, parameters };
    }
    return null;
  }, [path]);

  useEffect(() => {
    document.title =
      found && found.page.title !== "CoInnovation"
        ? i18n.t("{title} · CoInnovation", { title: found.page.title })
        : "CoInnovation";
  }, [found]);

  return (
    <>
      <PageBoundary key={path}>
        <Suspense fallback={<div role="status" aria-label={i18n.t("Loading the page")} />}>
          {found ? <found.page.component parameters={found.parameters} /> : <NotFoundPage />}
        </Suspense>
      </PageBoundary>
      <Toasts />
    </>
  );
}
