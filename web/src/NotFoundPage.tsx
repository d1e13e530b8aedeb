import { i18n } from "@lingui/core";
import { AppShell } from "./design/AppShell";
import { BrokenThread } from "./design/BrokenThread";
import { buttonClass } from "./design/Button";
import { Centered } from "./design/Centered";
import { Link } from "./routing/Link";

/** For addresses that lead nowhere. */
export function NotFoundPage() {
  return (
    <AppShell>
      <Centered
        art={<BrokenThread />}
        title={i18n.t("There is nothing at this address")}
        actions={
          <>
            <Link href="/" className={buttonClass({ look: "primary" })}>
              {i18n.t("Go to the start")}
            </Link>
            <Link href="/backlog" className={buttonClass({})}>
              {i18n.t("Open the backlog")}
            </Link>
          </>
        }
      >
        {i18n.t(
          "The link may be old, or part of it got lost on the way. With a six-character code you can join from the start page.",
        )}
      </Centered>
    </AppShell>
  );
}
