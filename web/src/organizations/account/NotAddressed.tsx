import { i18n } from "@lingui/core";
import { Button, buttonClass } from "../../design/Button";
import { Centered } from "../../design/Centered";
import { dayText } from "../../design/dates";
import { signInPath } from "../../people/nextPath";
import { useSignOut } from "../../people/useSignOut";
import { Link } from "../../routing/Link";

/** An invitation that was not mailed to the reader, or not as far as is known before they sign in. */
export function NotAddressed({
  title,
  lead = "",
  person,
  expiresAt,
  action,
  path,
}: {
  title: string;
  /** What comes before how to sign in. */
  lead?: string;
  person: { email: string | null } | null | undefined;
  expiresAt: string;
  /** What one signs in for, on the button: `Sign in to accept`. */
  action: string;
  /** Where the invitation is opened, with its secret. */
  path: string;
}) {
  const { signOut, question } = useSignOut();
  if (person)
    return (
      <Centered
        title={title}
        actions={
          <Button look="primary" size="large" onPress={signOut}>
            {i18n.t("Sign out")}
          </Button>
        }
      >
        {i18n.t(
          "The invitation is for another address than {email}. Sign out, open the link once more, and sign in with the address that it was mailed to.",
          { email: person.email },
        )}
        {question}
      </Centered>
    );
  return (
    <Centered
      title={title}
      actions={
        <Link href={signInPath(path)} className={buttonClass({ look: "primary", size: "large" })}>
          {action}
        </Link>
      }
    >
      {lead}{" "}
      {i18n.t("Sign in with the address to which the invitation was mailed; it is open until {day}.", {
        day: dayText(expiresAt),
      })}
    </Centered>
  );
}
