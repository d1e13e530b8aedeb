import { KeyRound, Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "../../design/Button";
import { counted } from "../../design/counted";
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
      New token
    </Button>
  );
  return (
    <>
      <PageHead
        title="Access tokens"
        lead="With a token a program works with the backlog: a script, a spreadsheet, another system. It never does more than its scopes say."
      >
        {active.length > 0 && create}
      </PageHead>
      <ErrorNote error={error} onRetry={refetch} />
      {!data && !error && <SkeletonText lines={6} label="Loading the tokens" />}
      {data && active.length === 0 && (
        <EmptyState
          icon={<KeyRound size={28} />}
          title={ended.length > 0 ? "No token works at present" : "No token yet"}
          action={create}
        >
          Make one for each program, so that each can be taken back by itself.
        </EmptyState>
      )}
      {active.length > 0 && (
        <ul className={list.list} aria-label="Tokens that work">
          {active.map((token) => (
            <TokenRow key={token.id} token={token} onRevoke={() => setRevoking(token)} />
          ))}
        </ul>
      )}
      {ended.length > 0 && (
        <Disclosure summary={counted(ended.length, "token has ended", "tokens have ended")}>
          <ul className={list.list} aria-label="Tokens that have ended">
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
