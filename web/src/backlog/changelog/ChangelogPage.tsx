import { i18n } from "@lingui/core";
import { AppShell } from "../../design/AppShell";
import { BackLink } from "../../design/BackLink";
import { Changelog } from "./Changelog";

/** What was delivered, for everybody who reads the backlog. The whole state of the page is its address. */
export default function ChangelogPage() {
  return (
    <AppShell width="medium" current="backlog">
      <BackLink href="/backlog">{i18n.t("Backlog")}</BackLink>
      <Changelog />
    </AppShell>
  );
}
