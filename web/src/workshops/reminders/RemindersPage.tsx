import { i18n } from "@lingui/core";
import { useState } from "react";
import { AppShell } from "../../design/AppShell";
import { Button, buttonClass } from "../../design/Button";
import { Centered } from "../../design/Centered";
import { ErrorNote } from "../../design/ErrorNote";
import { post } from "../../people/session";
import { Link } from "../../routing/Link";
import type { PageProps } from "../../routing/pageProps";

/** Where the link in a reminder leads. Only the button stops anything: programs look at links before people do. */
export default function RemindersPage({ parameters }: PageProps) {
  const address = `/reminders/${encodeURIComponent(parameters.secret ?? "")}`;
  const [stopped, setStopped] = useState(false);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const set = async (stop: boolean) => {
    setPending(true);
    setError(null);
    try {
      await post(stop ? address : `${address}/again`, {});
      setStopped(stop);
    } catch (failure) {
      setError(failure);
    }
    setPending(false);
  };
  return (
    <AppShell width="narrow">
      <ErrorNote error={error} />
      <Centered
        title={stopped ? i18n.t("You get no more reminders") : i18n.t("No more reminders?")}
        actions={
          <>
            <Button
              look={stopped ? "secondary" : "primary"}
              size="large"
              isPending={pending}
              onPress={() => void set(!stopped)}
            >
              {stopped ? i18n.t("Remind me again") : i18n.t("Stop the reminders")}
            </Button>
            <Link href="/" className={buttonClass({ size: "large" })}>
              {i18n.t("Go to the start")}
            </Link>
          </>
        }
      >
        {stopped
          ? i18n.t("No mail reminds you of this workshop any more. Your seat and what you wrote stay.")
          : i18n.t("From then on no mail reminds you of this workshop. Your seat and what you wrote stay.")}
      </Centered>
    </AppShell>
  );
}
