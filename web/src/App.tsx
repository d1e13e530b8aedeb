import { Compass } from "lucide-react";
import { Suspense, useEffect, useMemo } from "react";
import { AppShell } from "./design/AppShell";
import { buttonClass } from "./design/Button";
import { EmptyState } from "./design/EmptyState";
import { Toasts } from "./design/Toasts";
import { PageBoundary } from "./PageBoundary";
import { Link } from "./routing/Link";
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
      found && found.page.title !== "CoInnovation" ? `${found.page.title} · CoInnovation` : "CoInnovation";
  }, [found]);

  return (
    <>
      <PageBoundary key={path}>
        <Suspense fallback={<div role="status" aria-label="Loading the page" />}>
          {found ? <found.page.component parameters={found.parameters} /> : <NotFoundPage />}
        </Suspense>
      </PageBoundary>
      <Toasts />
    </>
  );
}

function NotFoundPage() {
  return (
    <AppShell>
      <EmptyState
        level="h1"
        icon={<Compass size={30} />}
        title="There is nothing at this address"
        action={
          <Link href="/" className={buttonClass({ look: "primary" })}>
            Go to the start
          </Link>
        }
      >
        The link may be old, or part of it got lost on the way.
      </EmptyState>
    </AppShell>
  );
}
