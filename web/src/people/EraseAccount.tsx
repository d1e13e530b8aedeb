import { i18n } from "@lingui/core";
import { useEffect, useState } from "react";
import { Button } from "../design/Button";
import { ErrorNote } from "../design/ErrorNote";
import { TextField } from "../design/TextField";
import { Refusal } from "../graphql/failures";
import { useAttempt } from "../integrations/useAttempt";
import { EraseDialog } from "../ownData/EraseDialog";
import { forgetPerson } from "../storage/ownWords";

const word = "erase";

/** Erases the account once a word is typed. */
export function EraseAccount() {
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const { run, pending, error } = useAttempt();
  // What this browser keeps of the person goes with them. After a lost answer nobody is signed in here any more, and with that it is done.
  const isGone = error instanceof Refusal && error.code === "AUTH_NOT_AUTHENTICATED";
  useEffect(() => {
    if (isGone) forgetPerson();
  }, [isGone]);
  const erase = async () => {
    if (await run("erasePerson", () => ({}))) forgetPerson();
  };
  return (
    <>
      <Button look="danger" onPress={() => setOpen(true)}>
        {i18n.t("Erase my account")}
      </Button>
      {open && (
        <EraseDialog
          title={i18n.t("Erase my account")}
          warning={i18n.t("Nobody can bring it back: not you, not us.")}
          confirmed={typed.trim().toLowerCase() === word}
          pending={pending}
          onErase={() => void erase()}
          onClose={() => setOpen(false)}
          confirmation={
            <>
              <TextField
                label={i18n.t("Type “{word}” to go on", { word })}
                value={typed}
                onChange={setTyped}
                autoComplete="off"
              />
              <ErrorNote error={error} />
            </>
          }
        >
          <p>
            {i18n.t(
              "Your name, your address, and everything that you wrote from the seats you have or had becomes unreadable for everybody: on every screen, in exports from now on and in backups. Your seats and their access tokens end, and you are signed out everywhere. Numbers and votes stay.",
            )}
          </p>
        </EraseDialog>
      )}
    </>
  );
}
