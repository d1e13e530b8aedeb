import { buttonClass } from "../../design/Button";
import { Centered } from "../../design/Centered";
import { Link } from "../../routing/Link";

/** An organization's page for those who do not belong to it. */
export function NoOrganization() {
  return (
    <Centered
      title="No organization of yours"
      actions={
        <Link href="/account" className={buttonClass({ look: "primary" })}>
          My account
        </Link>
      }
    >
      There is none at this address, or you do not belong to it (any more).
    </Centered>
  );
}
