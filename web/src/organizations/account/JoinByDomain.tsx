import { i18n } from "@lingui/core";
import { Button } from "../../design/Button";
import { ErrorNote } from "../../design/ErrorNote";
import list from "../../design/List.module.css";
import { useAttempt } from "../../integrations/useAttempt";
import { navigate } from "../../routing/location";
import styles from "./Account.module.css";

/** An organization that lets people in by the domain of their address. */
export function JoinByDomain({ organization }: { organization: { id: string; name: string | null } }) {
  const { run, pending, error } = useAttempt();
  const name = organization.name ?? i18n.t("Erased");
  const join = async () => {
    if (await run("joinByDomain", () => ({ organizationId: organization.id })))
      navigate(`/organizations/${organization.id}`);
  };
  return (
    <div className={`${list.list} ${styles.wide}`}>
      <div className={list.row}>
        <div className={list.rowBody}>
          <h3 className={list.rowTitle} dir="auto">
            {name}
          </h3>
          <p className={list.meta}>{i18n.t("Lets everybody in who has an address like yours.")}</p>
        </div>
        <Button
          look="primary"
          isPending={pending}
          aria-label={i18n.t("Join {name}", { name })}
          onPress={() => void join()}
        >
          {i18n.t("Join")}
        </Button>
      </div>
      <ErrorNote error={error} />
    </div>
  );
}
