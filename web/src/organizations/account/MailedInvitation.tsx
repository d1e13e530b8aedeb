import { i18n } from "@lingui/core";
import { AppShell } from "../../design/AppShell";
import { buttonClass } from "../../design/Button";
import { Centered } from "../../design/Centered";
import { ErrorNote } from "../../design/ErrorNote";
import { SkeletonText } from "../../design/Skeleton";
import { Link } from "../../routing/Link";

interface Found {
  viewer: { person: object | null };
}

/** The page to which the link in a mailed invitation leads, for one that can still be accepted as for one that cannot. */
export function MailedInvitation({
  data,
  error,
  isOpen,
  onRetry,
  children,
}: {
  /** Nothing while it is looked up. */
  data: Found | undefined;
  error: unknown;
  /** Whether the secret belongs to an invitation that nobody has used, revoked or left lying too long. */
  isOpen: boolean;
  onRetry: () => void;
  children: React.ReactNode;
}) {
  return (
    <AppShell width="narrow">
      <ErrorNote error={error} onRetry={onRetry} />
      {!data && !error && <SkeletonText lines={4} label={i18n.t("Looking the invitation up")} />}
      {data && !isOpen && <LeadsNowhere isSignedIn={data.viewer.person !== null} />}
      {children}
    </AppShell>
  );
}

function LeadsNowhere({ isSignedIn }: { isSignedIn: boolean }) {
  return (
    <Centered
      title={i18n.t("This invitation leads nowhere")}
      actions={
        <Link href={isSignedIn ? "/account" : "/"} className={buttonClass({ look: "primary" })}>
          {isSignedIn ? i18n.t("My account") : i18n.t("Start page")}
        </Link>
      }
    >
      {i18n.t("It is used, revoked or expired. Ask whoever invited you for a new one.")}
    </Centered>
  );
}
