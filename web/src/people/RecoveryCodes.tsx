import { i18n } from "@lingui/core";
import { LifeBuoy, Printer } from "lucide-react";
import { useState } from "react";
import { Button } from "../design/Button";
import { CodeBox } from "../design/CodeBox";
import { ConfirmDialog } from "../design/ConfirmDialog";
import { Dialog } from "../design/Dialog";
import { dayText } from "../design/dates";
import { ErrorNote } from "../design/ErrorNote";
import { TitledSection } from "../design/TitledSection";
import { useAttempt } from "../integrations/useAttempt";
import type { Person } from "./accountQuery";
import styles from "./People.module.css";

/** Codes for the day on which the mailbox is lost: made, shown once, and made anew. */
export function RecoveryCodes({ person, onChanged }: { person: Person; onChanged: () => void }) {
  const [asking, setAsking] = useState(false);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const { run, pending, error } = useAttempt();
  const known = person.recoveryCodes;
  const make = async () => {
    const payload = await run("makeRecoveryCodes", () => ({}), "codes");
    if (!payload) return;
    setCodes(payload.codes as string[]);
    setAsking(false);
    onChanged();
  };
  return (
    <TitledSection title={i18n.t("Recovery codes")}>
      <p className={styles.fine}>
        {i18n.t(
          "Ten codes to print. Each signs you in once, with your address, should you ever be unable to read your mail.",
        )}{" "}
        {known &&
          i18n.t("You have {left} of those left that you made on {day}.", {
            left: known.left,
            day: dayText(known.madeAt),
          })}
      </p>
      {!asking && <ErrorNote error={error} />}
      <Button
        isPending={pending && !asking}
        icon={<LifeBuoy size={16} aria-hidden />}
        onPress={() => (known ? setAsking(true) : void make())}
      >
        {known ? i18n.t("Make new ones") : i18n.t("Make recovery codes")}
      </Button>
      {asking && (
        <ConfirmDialog
          title={i18n.t("Make new recovery codes?")}
          confirm={i18n.t("Make new ones")}
          pending={pending}
          error={error}
          onConfirm={() => void make()}
          onClose={() => setAsking(false)}
        >
          <p>{i18n.t("Those that you have open nothing any more from then on.")}</p>
        </ConfirmDialog>
      )}
      {codes && (
        <Dialog
          title={i18n.t("Your recovery codes")}
          isOpen
          // What is shown once must not be waved away by a click beside it.
          isDismissable={false}
          onClose={() => setCodes(null)}
          footer={
            <>
              <Button icon={<Printer size={16} aria-hidden />} onPress={() => window.print()}>
                {i18n.t("Print")}
              </Button>
              <Button look="primary" onPress={() => setCodes(null)}>
                {i18n.t("I have kept them")}
              </Button>
            </>
          }
        >
          <p>{i18n.t("They are shown now and never again. Keep them where nobody else finds them.")}</p>
          <CodeBox label={i18n.t("Recovery codes")} text={codes.join("\n")} />
        </Dialog>
      )}
    </TitledSection>
  );
}
