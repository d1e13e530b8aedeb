import { Mail, MailCheck } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "../../design/Button";
import { dayText } from "../../design/dates";
import { Form } from "../../design/Form";
import { TextField } from "../../design/TextField";
import { showToast } from "../../design/toasts";
import { graphql } from "../../graphql/graphql";
import { useQuery } from "../../graphql/useQuery";
import { looksLikeAddress } from "../../people/emailAddress";
import { useWorkshop } from "../useWorkshop";
import styles from "./MailMe.module.css";

const mailQuery = graphql(`
  query SummaryMail($id: ID!) {
    viewer {
      signInByMail
      person {
        email
      }
    }
    workshop(id: $id) {
      summaryMail {
        email
        askedAt
        mailedAt
      }
    }
  }
`);

/** Gets the summary by mail for those who want it: asked for here, taken back here until it is sent. */
export function MailMe() {
  const { workshopId, participantId, board, run } = useWorkshop();
  const { data, refetch } = useQuery(mailQuery, { id: workshopId }, { participantId });
  const mail = data?.workshop?.summaryMail;
  const underWay = board.state === "CLOSED" && mail && !mail.mailedAt ? mail : null;
  useEffect(() => {
    if (!underWay) return;
    const timer = setTimeout(refetch, 3000);
    return () => clearTimeout(timer);
  }, [underWay, refetch]);
  if (!data?.viewer.signInByMail) return null;
  const takeBack = async () => {
    if (!(await run("takeSummaryBack", {}))) return;
    showToast("No mail will be sent.");
    refetch();
  };
  return (
    <section className={styles.mail} aria-label="The summary by mail">
      <span className={styles.icon} aria-hidden>
        {mail ? <MailCheck size={20} /> : <Mail size={20} />}
      </span>
      {!mail && <AskForm address={data.viewer.person?.email ?? ""} onAsked={refetch} />}
      {mail && (
        <>
          <p className={styles.words} role="status">
            {mail.mailedAt ? (
              <>
                Sent to <strong>{mail.email ?? "an erased address"}</strong> on {dayText(mail.mailedAt)}.
              </>
            ) : (
              <>
                {board.state === "CLOSED" ? "On its way to " : "Goes to "}
                <strong>{mail.email ?? "an erased address"}</strong>
                {board.state !== "CLOSED" && " once the workshop is closed"}.
              </>
            )}
          </p>
          {!mail.mailedAt && (
            <Button look="quiet" onPress={() => void takeBack()}>
              Take it back
            </Button>
          )}
        </>
      )}
    </section>
  );
}

function AskForm({ address, onAsked }: { address: string; onAsked: () => void }) {
  const { run, board } = useWorkshop();
  const [email, setEmail] = useState(address);
  const [wrong, setWrong] = useState(false);
  const [pending, setPending] = useState(false);
  const ask = async () => {
    if (!looksLikeAddress(email)) {
      setWrong(true);
      return;
    }
    setPending(true);
    const asked = await run("askForSummary", { email: email.trim() });
    setPending(false);
    if (asked) onAsked();
  };
  return (
    <Form className={styles.form} onSubmit={ask}>
      <TextField
        label="Send me the summary"
        inputMode="email"
        autoComplete="email"
        placeholder="name@example.com"
        value={email}
        onChange={(text) => {
          setWrong(false);
          setEmail(text);
        }}
        maxLength={254}
        error={wrong ? "This is no e-mail address. It looks like name@example.com." : null}
        hint={`One mail${board.state === "CLOSED" ? "" : ", after the close"}. Only you see this address, and it is used for nothing else.`}
      />
      <Button type="submit" isPending={pending}>
        Send it to me
      </Button>
    </Form>
  );
}
