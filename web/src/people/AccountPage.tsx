import { i18n } from "@lingui/core";
import { AppShell } from "../design/AppShell";
import { Button, buttonClass } from "../design/Button";
import { Centered } from "../design/Centered";
import { ErrorNote } from "../design/ErrorNote";
import { SkeletonText } from "../design/Skeleton";
import { TitledSection } from "../design/TitledSection";
import { useQuery } from "../graphql/useQuery";
import { MyOrganizations } from "../organizations/account/MyOrganizations";
import { TakeAlong } from "../ownData/TakeAlong";
import { Link } from "../routing/Link";
import { accountQuery, type Person } from "./accountQuery";
import { EraseAccount } from "./EraseAccount";
import { signInPath } from "./nextPath";
import { Passkeys } from "./Passkeys";
import styles from "./People.module.css";
import { ProfileForm } from "./ProfileForm";
import { RecoveryCodes } from "./RecoveryCodes";
import { Sessions } from "./Sessions";
import { useSignOut } from "./useSignOut";

/** Everything about the reader's own account. */
export default function AccountPage() {
  const { data, error, refetch } = useQuery(accountQuery, {});
  const person = data?.viewer.person;
  return (
    <AppShell width="medium">
      <ErrorNote error={error} onRetry={refetch} />
      {!data && !error && <SkeletonText lines={8} label={i18n.t("Loading your account")} />}
      {data && !person && (
        <Centered
          title={i18n.t("You are not signed in")}
          actions={
            <Link href={signInPath("/account")} className={buttonClass({ look: "primary" })}>
              {i18n.t("Sign in")}
            </Link>
          }
        >
          {i18n.t("Here you will find your profile, and where you are signed in.")}
        </Centered>
      )}
      {person && <Account person={person} onChanged={refetch} />}
    </AppShell>
  );
}

function Account({ person, onChanged }: { person: Person; onChanged: () => void }) {
  const { signOut, question } = useSignOut();
  return (
    <>
      <header className={styles.head}>
        <h1 className={styles.title}>{i18n.t("My account")}</h1>
        <Button onPress={signOut}>{i18n.t("Sign out")}</Button>
        {question}
      </header>
      <div className={styles.sections}>
        <TitledSection title={i18n.t("Profile")}>
          <ProfileForm key={person.id} person={person} onChanged={onChanged} />
        </TitledSection>
        <MyOrganizations />
        <Passkeys passkeys={person.passkeys} onChanged={onChanged} />
        <RecoveryCodes person={person} onChanged={onChanged} />
        <Sessions sessions={person.sessions} onChanged={onChanged} />
        <TitledSection title={i18n.t("Take along or erase what is yours")}>
          <p className={styles.fine}>
            {i18n.t("Your account, and all that you wrote from every seat that you hold.")}
          </p>
          <TakeAlong file="/account/mine" name="coinnovation-mine" />
          <EraseAccount />
        </TitledSection>
      </div>
    </>
  );
}
