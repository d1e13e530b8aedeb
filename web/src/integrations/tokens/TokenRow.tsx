import { Badge } from "../../design/Badge";
import { Button } from "../../design/Button";
import { agoText, dayText } from "../../design/dates";
import list from "../../design/List.module.css";
import styles from "../Integrations.module.css";
import { endsSoon } from "./expiry";
import { scopeName } from "./scopes";
import type { Token } from "./tokensQuery";

export function TokenRow({ token, onRevoke }: { token: Token; onRevoke?: () => void }) {
  const name = token.name ?? "Erased";
  return (
    <li className={list.row}>
      <div className={list.rowBody}>
        <h2 className={list.rowTitle}>
          {name}
          {token.revokedAt && <Badge tone="outline">Revoked</Badge>}
          {!token.revokedAt && !token.isActive && <Badge tone="outline">Expired</Badge>}
          {token.isActive && endsSoon(token.expiresOn, Date.now()) && <Badge tone="warning">Ends soon</Badge>}
        </h2>
        <p className={list.meta}>
          <span className={styles.mono}>coin_…{token.lastFour}</span>
          {` · ${token.participantId === null ? "acts as the product team" : "acts as one seat of a workshop"}`}
        </p>
        <p className={styles.words}>
          {token.scopes.map((scope) => (
            <Badge key={scope}>{scopeName(scope)}</Badge>
          ))}
        </p>
        <p className={list.meta}>{lifeOf(token)}</p>
      </div>
      {onRevoke && (
        <Button size="small" look="danger" aria-label={`Revoke ${name}`} onPress={onRevoke}>
          Revoke
        </Button>
      )}
    </li>
  );
}

/** When it was made and by whom, when it was used, and how it ends. */
function lifeOf({ createdAt, createdBy, lastUsedAt, expiresOn, revokedAt, isActive }: Token): string {
  const used = lastUsedAt ? `last used ${agoText(lastUsedAt)}` : "never used";
  const end = revokedAt
    ? `revoked ${agoText(revokedAt)}`
    : expiresOn
      ? `${isActive ? "works until" : "ended on"} ${dayText(expiresOn)}`
      : "works until revoked";
  return `Made ${agoText(createdAt)} by ${creatorOf(createdBy)} · ${used} · ${end}`;
}

/** Who made it: a person by name, also one whose name was erased. */
const creatorOf = (name: string | null) =>
  name === null ? "somebody who was erased" : name === "Product team" ? "the product team" : name;
