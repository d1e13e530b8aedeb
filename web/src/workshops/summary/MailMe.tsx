import { i18n } from "@lingui/core";
import { Trans } from "@lingui/react";
import { Mail, MailCheck } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "../../design/Button";
import { dayText } from "../../design/dates";
import { Form } from "../../design/Form";
import { TextField } from "../../design/TextField";
import { showToast } from "../../design/toasts";
import { graphql } from "../../graphql/graphql";
import { useQuery } from "../../graphql/useQuery";
import { languageForApi } from "../../language/language";
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
    showToast(i18n.t("No mail will be sent."));
    refetch();
  };
  const email = mail?.email ?? i18n.t("an erased address");
  return (
    <section className={styles.mail} aria-label={i18n.t("The summary by mail")}>
      <span className={styles.icon} aria-hidden>
        {mail ? <MailCheck size={20} /> : <Mail size={20} />}
      </span>
      {!mail && <AskForm address={data.viewer.person?.email ?? ""} onAsked={refetch} />}
      {mail && (
        <>
          <p className={styles.words} role="status">
            {mail.mailedAt ? (
              <Trans
                id="Sent to <0>{email}</0> on {day}."
                values={{ email, day: dayText(mail.mailedAt) }}
                components={{ 0: <strong /> }}
              />
            ) : board.state === "CLOSED" ? (
              <Trans id="On its way to <0>{email}</0>." values={{ email }} components={{ 0: <strong /> }} />
            ) : (
              <Trans
                id="Goes to <0>{email}</0> once the workshop is closed."
                values={{ email }}
                components={{ 0: <strong /> }}
              />
            )}
          </p>
          {!mail.mailedAt && (
            <Button look="quiet" onPress={() => void takeBack()}>
              {i18n.t("Take it back")}
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
    const asked = await run("askForSummary", { email: email.trim(), language: languageForApi() });
    setPending(false);
    if (asked) onAsked();
  };
  return (
    <Form className={styles.form} onSubmit={ask}>
      <TextField
        label={i18n.t("Send me the summary")}
        inputMode="email"
        autoComplete="email"
        placeholder="name@example.com"
        value={email}
        onChange={(text) => {
          setWrong(false);
          setEmail(text);
        }}
        maxLength={254}
        error={wrong ? i18n.t("This is no e-mail address. It looks like name@example.com.") : null}
        hint={
          board.state === "CLOSED"
            ? i18n.t("One mail. Only you see this address, and it is used for nothing else.")
            : i18n.t("One mail, after the close. Only you see this address, and it is used for nothing else.")
        }
      />
      <Button type="submit" isPending={pending}>
        {i18n.t("Send it to me")}
      </Button>
    </Form>
  );
}
