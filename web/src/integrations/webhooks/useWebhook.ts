import { useCallback, useEffect, useRef, useState } from "react";
import { request } from "../../graphql/request";
import { continued, nextLook, refreshed } from "./deliveries";
import { type DeliveryPage, type Webhook, webhookQuery } from "./webhooksQuery";

const pageSize = 20;
const most = 100;

interface Shown {
  /** Null: there is none. */
  webhook: Webhook | null;
  deliveries: DeliveryPage | null;
}

/** A webhook and its deliveries, looked at again as long as somebody looks on: often while one is on its way. */
export function useWebhook(id: string) {
  const [shown, setShown] = useState<Shown | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [loadingMore, setLoadingMore] = useState(false);
  const now = useRef(shown);
  now.current = shown;
  const asked = useRef(0);
  const answered = useRef(0);

  const load = useCallback(async () => {
    asked.current += 1;
    const question = asked.current;
    const isLast = () => question === asked.current;
    const first = Math.min(most, Math.max(pageSize, now.current?.deliveries?.nodes.length ?? 0));
    try {
      const { webhook } = await request(webhookQuery, { id, first, after: null });
      // An answer that another question has overtaken would show what was before.
      if (!isLast()) return;
      const deliveries = webhook && refreshed(now.current?.deliveries ?? null, webhook.deliveries);
      setShown({ webhook, deliveries });
      setError(null);
    } catch (failure) {
      if (isLast()) setError(failure);
    } finally {
      answered.current = Math.max(answered.current, question);
    }
  }, [id]);

  useEffect(() => {
    void load();
    const look = () => {
      if (document.visibilityState === "visible") void load();
    };
    // Whoever comes back to the page sees at once what happened meanwhile.
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [load]);

  const deliveries = shown?.deliveries;
  useEffect(() => {
    if (!deliveries) return;
    const every = nextLook(deliveries.nodes, Date.now());
    const timer = setInterval(() => {
      // On a slow line the answer is on its way still: asked again, it would count for nothing.
      if (document.visibilityState === "visible" && answered.current === asked.current) void load();
    }, every);
    return () => clearInterval(timer);
  }, [deliveries, load]);

  const loadMore = async () => {
    const after = deliveries?.pageInfo.endCursor;
    if (!after) return;
    setLoadingMore(true);
    try {
      const { webhook } = await request(webhookQuery, { id, first: pageSize, after });
      const before = now.current;
      if (webhook && before?.deliveries)
        setShown({ ...before, deliveries: continued(before.deliveries, webhook.deliveries) });
    } catch (failure) {
      setError(failure);
    } finally {
      setLoadingMore(false);
    }
  };

  return { shown, error, load, loadMore, loadingMore };
}
