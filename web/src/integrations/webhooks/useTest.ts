import { useState } from "react";
import { useAttempt } from "../useAttempt";
import type { Delivery } from "./webhooksQuery";

/** A test on its way, and what became of it. */
export function useTest(webhookId: string, deliveries: readonly Delivery[], onSent: () => void) {
  const { run, pending, error } = useAttempt();
  const [id, setId] = useState<string | null>(null);
  const send = async () => {
    const payload = await run("testWebhook", () => ({ webhookId }), "delivery { id }");
    if (!payload) return;
    setId((payload.delivery as { id: string }).id);
    onSent();
  };
  return {
    send,
    pending,
    error,
    wasSent: id !== null,
    delivery: deliveries.find((delivery) => delivery.id === id),
    dismiss: () => setId(null),
  };
}
