import { i18n } from "@lingui/core";
import { useEffect, useState } from "react";
import { Refusal, Unreachable } from "../graphql/failures";
import { reach } from "../graphql/reach";
import { navigate, useFragment } from "../routing/location";

type Access = { state: "open" } | { state: "opening" } | { state: "refused"; error: unknown };

/** `/backlog#access=…` gives this browser the product team's rights; the secret leaves the address at once. */
export function useAccessLink(): Access {
  const fragment = useFragment();
  const secret = new URLSearchParams(fragment).get("access");
  const [access, setAccess] = useState<Access>({ state: secret ? "opening" : "open" });
  useEffect(() => {
    if (!secret) return;
    setAccess({ state: "opening" });
    exchange(secret).then(
      () => {
        navigate(`/backlog${location.search}`, { replace: true });
        setAccess({ state: "open" });
      },
      (error) => setAccess({ state: "refused", error }),
    );
  }, [secret]);
  return access;
}

async function exchange(access: string) {
  const response = await reach("/session/backlog", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ access }),
  });
  if (response.ok) return;
  if (response.status === 429)
    throw new Refusal(
      "TOO_MANY_TRIES",
      i18n.t("Too many tries from here. Wait a minute, then open the link again."),
    );
  if (response.status >= 500) throw new Unreachable(`status ${response.status}`);
  throw new Refusal(
    "ACCESS_UNKNOWN",
    i18n.t("This link does not open the backlog (any more). Ask whoever runs CoInnovation for a new one."),
  );
}
