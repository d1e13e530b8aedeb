import { i18n } from "@lingui/core";
import { KeyRound, Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "../../design/Button";
import { Disclosure } from "../../design/Disclosure";
import { EmptyState } from "../../design/EmptyState";
import { ErrorNote } from "../../design/ErrorNote";
import list from "../../design/List.module.css";
import { SkeletonText } from "../../design/Skeleton";
import { useQuery } from "../../graphql/useQuery";
import { PageHead } from "../PageHead";
import { CreateTokenDialog } from "./CreateTokenDialog";
import { RevokeDialog } from "./RevokeDialog";
import { TokenRow } from "./TokenRow";
import { type Token, tokensQuery } from "./tokensQuery";

/** Those that work, and below them those that do not any more. */
export function Tokens() {
  const { data, error, refetch } = useQuery(tokensQuery, {});
  const [creating, setCreating] = useState(false);
  const [revoking, setRevoking] = useState<Token | null>(null);
  const active = data?.tokens.filter((token) => token.isActive) ?? [];
  const ended = data?.tokens.filter((token) => !token.isActive) ?? [];
  const create = (
    <Button look="primary" icon={<Plus size={17} aria-hidden />} onPress={() => setCreating(true)}>
      {i18n.t("New token")}
    </Button>
  );
  return (
    <>
      <PageHead
        title={i18n.t("Access tokens")}
        lead={i18n.t(
          "With a token a program works with the backlog: a script, a spreadsheet, another system. It never does more than its scopes say.",
        )}
      >
        {active.length > 0 && create}
      </PageHead>
      <ErrorNote error={error} onRetry={refetch} />
      {!data && !error && <SkeletonText lines={6} label={i18n.t("Loading the tokens")} />}
      {data && active.length === 0 && (
        <EmptyState
          icon={<KeyRound size={28} />}
          title={ended.length > 0 ? i18n.t("No token works at present") : i18n.t("No token yet")}
          action={create}
        >
          {i18n.t("Make one for each program, so that each can be taken back by itself.")}
        </EmptyState>
      )}
      {active.length > 0 && (
        <ul className={list.list} aria-label={i18n.t("Tokens that work")}>
          {active.map((token) => (
            <TokenRow key={token.id} token={token} onRevoke={() => setRevoking(token)} />
          ))}
        </ul>
      )}
      {ended.length > 0 && (
        <Disclosure
          summary={i18n.t("{count, plural, one {# token has ended} other {# tokens have ended}}", {
            count: ended.length,
          })}
        >
          <ul className={list.list} aria-label={i18n.t("Tokens that have ended")}>
            {ended.map((token) => (
              <TokenRow key={token.id} token={token} />
            ))}
          </ul>
        </Disclosure>
      )}
      {creating && <CreateTokenDialog onCreated={refetch} onClose={() => setCreating(false)} />}
      {revoking && <RevokeDialog token={revoking} onRevoked={refetch} onClose={() => setRevoking(null)} />}
    </>
  );
}
