import { i18n } from "@lingui/core";
import { Plus } from "lucide-react";
import { useState } from "react";
import { Badge } from "../../design/Badge";
import { Button } from "../../design/Button";
import { ConfirmDialog } from "../../design/ConfirmDialog";
import list from "../../design/List.module.css";
import { TitledSection } from "../../design/TitledSection";
import { showToast } from "../../design/toasts";
import { send } from "../../graphql/command";
import { describe } from "../../graphql/failures";
import { useAttempt } from "../../integrations/useAttempt";
import people from "../../people/People.module.css";
import styles from "./Account.module.css";
import { DomainDialog } from "./DomainDialog";
import type { Organization, OrganizationDomain } from "./queries";

/** The domains that are the organization's, and whether people may join by their address there. */
export function Domains({
  organization,
  domains,
  onChanged,
}: {
  organization: Organization;
  domains: readonly OrganizationDomain[];
  onChanged: () => void;
}) {
  const [open, setOpen] = useState<OrganizationDomain | "new" | null>(null);
  const { run, pending, error } = useAttempt();
  const letJoin = async (domain: OrganizationDomain, isOpen: boolean) => {
    try {
      await send("letDomainJoin", { organizationId: organization.id, domainId: domain.id, isOpen });
      const text = isOpen
        ? i18n.t("Whoever has an address at {domain} may join now.", { domain: domain.domain })
        : i18n.t("By invitation only, from now on.");
      showToast(text, {
        tone: "positive",
        action: { label: i18n.t("Undo"), run: () => void letJoin(domain, !isOpen) },
      });
    } catch (failure) {
      showToast(describe(failure).message, { tone: "danger" });
    }
    onChanged();
  };
  const drop = async (domainId: string) => {
    const done = await run("dropDomain", () => ({ organizationId: organization.id, domainId }));
    onChanged();
    if (done) setOpen(null);
  };
  return (
    <TitledSection
      title={i18n.t("Domains")}
      beside={
        <Button icon={<Plus size={17} aria-hidden />} onPress={() => setOpen("new")}>
          {i18n.t("Verify a domain")}
        </Button>
      }
    >
      {domains.length === 0 && (
        <p className={people.fine}>
          {i18n.t(
            "None yet. Once a domain is shown to be yours, you can let everybody in who has an address there.",
          )}
        </p>
      )}
      {domains.length > 0 && (
        <ul className={`${list.list} ${styles.wide}`} aria-label={i18n.t("Domains")}>
          {domains.map((domain) => (
            <li key={domain.id} className={list.row}>
              <div className={list.rowBody}>
                <h3 className={list.rowTitle}>
                  {domain.domain ?? i18n.t("Erased")}
                  <Badge tone="positive">{i18n.t("Verified")}</Badge>
                </h3>
                <p className={list.meta}>
                  {domain.isOpen
                    ? i18n.t("Whoever has an address there may join.")
                    : i18n.t("By invitation only.")}
                </p>
              </div>
              <Button size="small" onPress={() => void letJoin(domain, !domain.isOpen)}>
                {domain.isOpen ? i18n.t("By invitation only") : i18n.t("Let people join")}
              </Button>
              <Button
                size="small"
                look="danger"
                aria-label={i18n.t("Drop {domain}", { domain: domain.domain ?? i18n.t("the erased domain") })}
                onPress={() => setOpen(domain)}
              >
                {i18n.t("Drop")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {open === "new" && (
        <DomainDialog organization={organization} onChanged={onChanged} onClose={() => setOpen(null)} />
      )}
      {open && open !== "new" && (
        <ConfirmDialog
          title={i18n.t("Drop {domain}?", { domain: open.domain ?? i18n.t("this domain") })}
          confirm={i18n.t("Drop")}
          pending={pending}
          error={error}
          onConfirm={() => void drop(open.id)}
          onClose={() => setOpen(null)}
        >
          <p>
            {i18n.t(
              "Nobody joins by it any more. Whoever has joined stays. To have it back you need a new code.",
            )}
          </p>
        </ConfirmDialog>
      )}
    </TitledSection>
  );
}
