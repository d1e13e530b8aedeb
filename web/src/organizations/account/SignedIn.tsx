import { i18n } from "@lingui/core";
import { AppShell } from "../../design/AppShell";
import { buttonClass } from "../../design/Button";
import { Centered } from "../../design/Centered";
import { ErrorNote } from "../../design/ErrorNote";
import { SkeletonText } from "../../design/Skeleton";
import { useQuery } from "../../graphql/useQuery";
import { accountMenuQuery } from "../../people/accountQuery";
import { signInPath } from "../../people/nextPath";
import { Link } from "../../routing/Link";
import { usePath } from "../../routing/location";

/** A page for people with accounts; others are shown the way to one. */
export function SignedIn({ children }: { children: React.ReactNode }) {
  const { data, error, refetch } = useQuery(accountMenuQuery, {});
  const path = usePath();
  return (
    <AppShell width="medium">
      <ErrorNote error={error} onRetry={refetch} />
      {!data && !error && <SkeletonText lines={6} />}
      {data && !data.viewer.person && (
        <Centered
          title={i18n.t("You are not signed in")}
          actions={
            <Link href={signInPath(path)} className={buttonClass({ look: "primary" })}>
              {i18n.t("Sign in")}
            </Link>
          }
        >
          {i18n.t("Organizations belong to people with accounts.")}
        </Centered>
      )}
      {data?.viewer.person && children}
    </AppShell>
  );
}
