import { i18n } from "@lingui/core";
import { buttonClass } from "../../design/Button";
import { Centered } from "../../design/Centered";
import { Link } from "../../routing/Link";
import { SuspensionNotes } from "../suspending/SuspensionNotes";

/** An organization's page for those to whom it is not open. */
export function NoOrganization({ id }: { id: string }) {
  return (
    <>
      <SuspensionNotes organizationId={id} />
      <Centered
        title={i18n.t("No organization of yours")}
        actions={
          <Link href="/account" className={buttonClass({ look: "primary" })}>
            {i18n.t("My account")}
          </Link>
        }
      >
        {i18n.t(
          "There is none at this address that is open to you: you do not belong to it (any more), or it is suspended.",
        )}
      </Centered>
    </>
  );
}
