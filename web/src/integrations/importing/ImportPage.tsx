import { i18n } from "@lingui/core";
import type { Tab } from "../../backlog/view";
import { navigate, useSearchParams } from "../../routing/location";
import { home, IntegrationsShell } from "../IntegrationsShell";
import { PageHead } from "../PageHead";
import { ImportForm } from "./ImportForm";
import { ImportProgress } from "./ImportProgress";

/** Brings a file into the backlog. An import that was begun stands in the address, so that a reload finds it again. */
export default function ImportPage() {
  const query = useSearchParams();
  const id = query.get("id");
  const kind: Tab = query.get("tab") === "ideas" ? "ideas" : "pain-points";
  const go = (to: Tab, begun: string | null) => {
    const next = new URLSearchParams();
    if (to === "ideas") next.set("tab", to);
    if (begun) next.set("id", begun);
    const page = `${home}/import`;
    navigate(next.size > 0 ? `${page}?${next}` : page, { replace: !begun });
  };
  return (
    <IntegrationsShell title={i18n.t("Import")}>
      <PageHead
        title={i18n.t("Import")}
        lead={i18n.t(
          "Brings pain points or ideas from a CSV or JSON file. First you see what would happen, row by row; then all of it is imported, or nothing.",
        )}
      />
      {id ? (
        <ImportProgress key={id} id={id} kind={kind} onAgain={() => go(kind, null)} />
      ) : (
        <ImportForm kind={kind} onKind={(to) => go(to, null)} onBegun={(begun) => go(kind, begun)} />
      )}
    </IntegrationsShell>
  );
}
