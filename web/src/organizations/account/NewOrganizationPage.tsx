import { i18n } from "@lingui/core";
import { useState } from "react";
import { BackLink } from "../../design/BackLink";
import { Button } from "../../design/Button";
import { ErrorNote } from "../../design/ErrorNote";
import { Form } from "../../design/Form";
import { PageHead } from "../../integrations/PageHead";
import { useAttempt } from "../../integrations/useAttempt";
import { navigate } from "../../routing/location";
import styles from "./Account.module.css";
import { OrganizationNameField } from "./OrganizationNameField";
import { SignedIn } from "./SignedIn";

/** Makes an account for an organization. */
export default function NewOrganizationPage() {
  return (
    <SignedIn>
      <BackLink href="/account">{i18n.t("My account")}</BackLink>
      <PageHead
        title={i18n.t("New organization")}
        lead={i18n.t(
          "An account for your company. You own it: invite your colleagues, and say what each may do.",
        )}
      />
      <NameForm />
    </SignedIn>
  );
}

function NameForm() {
  const [name, setName] = useState("");
  const { run, pending, error, problems, setProblems } = useAttempt(["organizationId"], ["name"]);
  const create = async () => {
    if (pending) return;
    if (!name.trim()) {
      setProblems({ name: i18n.t("Say what it is called.") });
      return;
    }
    let id = "";
    const made = await run("createOrganization", ({ organizationId }) => {
      id = organizationId;
      return { organizationId, name: name.trim() };
    });
    if (made) navigate(`/organizations/${id}`, { replace: true });
  };
  return (
    <Form className={styles.form} onSubmit={create} problems={problems}>
      <OrganizationNameField value={name} onChange={setName} error={problems.name ?? null} />
      <ErrorNote error={error} />
      <div>
        <Button type="submit" look="primary" isPending={pending}>
          {i18n.t("Make it")}
        </Button>
      </div>
    </Form>
  );
}
