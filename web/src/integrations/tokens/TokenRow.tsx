import { i18n } from "@lingui/core";
import { Badge } from "../../design/Badge";
import { Button } from "../../design/Button";
import { agoText, dayText } from "../../design/dates";
import list from "../../design/List.module.css";
import styles from "../Integrations.module.css";
import { endsSoon } from "./expiry";
import { scopeName } from "./scopes";
import type { Token } from "./tokensQuery";

export function TokenRow({ token, onRevoke }: { token: Token; onRevoke?: () => void }) {
  const name = token.name ?? i18n.t("Erased");
  return (
    <li className={list.row}>
      <div className={list.rowBody}>
        <h2 className={list.rowTitle}>
          {name}
          {token.revokedAt && <Badge tone="outline">{i18n.t("Revoked")}</Badge>}
          {!token.revokedAt && !token.isActive && <Badge tone="outline">{i18n.t("Expired")}</Badge>}
          {token.isActive && endsSoon(token.expiresOn, Date.now()) && (
            <Badge tone="warning">{i18n.t("Ends soon")}</Badge>
          )}
        </h2>
        <p className={list.meta}>
          <span className={styles.mono}>coin_…{token.lastFour}</span>
          {` · ${token.participantId === null ? i18n.t("acts as the product team") : i18n.t("acts as one seat of a workshop")}`}
        </p>
        <p className={styles.words}>
          {token.scopes.map((scope) => (
            <Badge key={scope}>{scopeName(scope)}</Badge>
          ))}
        </p>
        <p className={list.meta}>{lifeOf(token)}</p>
      </div>
      {onRevoke && (
        <Button size="small" look="danger" aria-label={i18n.t("Revoke {name}", { name })} onPress={onRevoke}>
          {i18n.t("Revoke")}
        </Button>
      )}
    </li>
  );
}

/** When it was made and by whom, when it was used, and how it ends. */
function lifeOf({ createdAt, createdBy, lastUsedAt, expiresOn, revokedAt, isActive }: Token): string {
  const used = lastUsedAt ? i18n.t("last used {ago}", { ago: agoText(lastUsedAt) }) : i18n.t("never used");
  const end = revokedAt
    ? i18n.t("revoked {ago}", { ago: agoText(revokedAt) })
    : expiresOn
      ? isActive
        ? i18n.t("works until {day}", { day: dayText(expiresOn) })
        : i18n.t("ended on {day}", { day: dayText(expiresOn) })
      : i18n.t("works until revoked");
  return i18n.t("Made {ago} by {creator} · {used} · {end}", {
    ago: agoText(createdAt),
    creator: creatorOf(createdBy),
    used,
    end,
  });
}

/** Who made it: a person by name, also one whose name was erased. */
const creatorOf = (name: string | null) =>
  name === null
    ? i18n.t("somebody who was erased")
    : name === "Product team"
      ? i18n.t("the product team")
      : name;
