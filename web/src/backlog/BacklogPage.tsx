import { i18n } from "@lingui/core";
import { AppShell } from "../design/AppShell";
import { ErrorNote } from "../design/ErrorNote";
import { Backlog } from "./Backlog";
import { useAccessLink } from "./useAccessLink";

/** The pain points and ideas that outlive their workshops. The whole state of the page is its address. */
export default function BacklogPage() {
  const access = useAccessLink();
  if (access.state === "open") return <Backlog />;
  return (
    <AppShell width="wide" current="backlog">
      {access.state === "refused" && (
        <>
          <h1 className="visually-hidden">{i18n.t("Backlog")}</h1>
          <ErrorNote error={access.error} />
        </>
      )}
    </AppShell>
  );
}
