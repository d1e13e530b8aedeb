import { i18n } from "@lingui/core";
import { KeyRound } from "lucide-react";
import { useState } from "react";
import { Button } from "../design/Button";
import { ConfirmDialog } from "../design/ConfirmDialog";
import { classes } from "../design/classes";
import { agoText, dayText } from "../design/dates";
import { ErrorNote } from "../design/ErrorNote";
import list from "../design/List.module.css";
import { TitledSection } from "../design/TitledSection";
import { showToast } from "../design/toasts";
import { useAttempt } from "../integrations/useAttempt";
import type { Passkey } from "./accountQuery";
import { NewPasskeyName } from "./NewPasskeyName";
import styles from "./People.module.css";
import { addPasskey, knowsPasskeys } from "./passkeys";

/** What signs the reader in without a code. */
export function Passkeys({ passkeys, onChanged }: { passkeys: Passkey[]; onChanged: () => void }) {
  const [adding, setAdding] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [naming, setNaming] = useState<Passkey | null>(null);
  const [removing, setRemoving] = useState<Passkey | null>(null);
  const removal = useAttempt();

  const add = async () => {
    setAdding(true);
    setError(null);
    try {
      if (await addPasskey()) showToast(i18n.t("Passkey added."), { tone: "positive" });
      onChanged();
    } catch (failure) {
      setError(failure);
    }
    setAdding(false);
  };
  const remove = async () => {
    if (!removing || !(await removal.run("removePasskey", () => ({ passkeyId: removing.id })))) return;
    onChanged();
    showToast(i18n.t("Passkey removed."), { tone: "positive" });
    setRemoving(null);
  };
  return (
    <TitledSection title={i18n.t("Passkeys")}>
      <p className={styles.fine}>
        {i18n.t(
          "A passkey signs you in with your fingerprint, face or screen lock, without a code from your mailbox. It stays on your device, or with what keeps your passwords.",
        )}
      </p>
      {passkeys.length > 0 && (
        <ul className={classes(list.list, styles.wide)} aria-label={i18n.t("Passkeys")}>
          {passkeys.map((passkey) => (
            <li key={passkey.id} className={list.row}>
              <div className={list.rowBody}>
                <p className={styles.device} dir="auto">
                  {passkey.name}
                </p>
                <p className={list.meta}>
                  {passkey.lastUsedAt
                    ? i18n.t("Last used {ago}", { ago: agoText(passkey.lastUsedAt) })
                    : i18n.t("Not used yet")}
                  {" · "}
                  {i18n.t("added {day}", { day: dayText(passkey.addedAt) })}
                </p>
              </div>
              <div className={styles.others}>
                <Button
                  size="small"
                  aria-label={i18n.t("Rename {name}", { name: passkey.name })}
                  onPress={() => setNaming(passkey)}
                >
                  {i18n.t("Rename")}
                </Button>
                <Button
                  size="small"
                  look="danger"
                  aria-label={i18n.t("Remove {name}", { name: passkey.name })}
                  onPress={() => setRemoving(passkey)}
                >
                  {i18n.t("Remove")}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      <ErrorNote error={error} />
      {knowsPasskeys() ? (
        <Button isPending={adding} icon={<KeyRound size={16} aria-hidden />} onPress={() => void add()}>
          {i18n.t("Add a passkey")}
        </Button>
      ) : (
        <p className={styles.fine}>{i18n.t("This browser cannot make passkeys.")}</p>
      )}
      {naming && <NewPasskeyName passkey={naming} onChanged={onChanged} onClose={() => setNaming(null)} />}
      {removing && (
        <ConfirmDialog
          title={i18n.t("Remove {name}?", { name: removing.name })}
          confirm={i18n.t("Remove")}
          pending={removal.pending}
          error={removal.error}
          onConfirm={() => void remove()}
          onClose={() => setRemoving(null)}
        >
          <p>
            {i18n.t(
              "It signs nobody in any more. Where you are signed in you stay so, and a mailed code always works. Your device may go on offering it until you delete it there, too.",
            )}
          </p>
        </ConfirmDialog>
      )}
    </TitledSection>
  );
}
