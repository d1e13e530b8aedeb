// The clients and audits of those who wrote the protocols, against a server of ours.
import { serverAudits } from "graphql-http";
import { createClient as createEventClient } from "graphql-sse";
import { createClient as createSocketClient } from "graphql-ws";
import WebSocket from "ws";

/** Every audit of GraphQL over HTTP with its result. */
export async function audit({ url, headers }) {
  const fetchFn = (target, init) => fetch(target, { ...init, headers: { ...init?.headers, ...headers } });
  const results = [];
  for (const { id, name, fn } of serverAudits({ url, fetchFn })) {
    const { status, reason } = await fn();
    results.push({ id, name, status, reason });
  }
  return results;
}

/** One operation through graphql-ws, from connection to its end. */
export async function socket({ url, payload, connectionParams, take }) {
  const client = createSocketClient({ url, webSocketImpl: WebSocket, connectionParams, retryAttempts: 0, lazyCloseTimeout: 0 });
  try {
    return await collect((sink) => client.subscribe(payload, sink), take);
  } finally {
    await client.dispose();
  }
}

/** One operation through graphql-sse in distinct connections mode. */
export async function events({ url, payload, headers, take }) {
  const client = createEventClient({ url, headers, retryAttempts: 0 });
  try {
    return await collect((sink) => client.subscribe(payload, sink), take);
  } finally {
    client.dispose();
  }
}

/** Raw messages over a WebSocket, and what comes back until it is closed. */
export function frames({ url, protocol, headers, send }) {
  return new Promise((resolve, reject) => {
    const received = [];
    const connection = new WebSocket(url, protocol, { headers });
    connection.on("open", () => send.forEach((message) => connection.send(message)));
    connection.on("message", (message) => received.push(JSON.parse(message.toString())));
    connection.on("close", (code, reason) => resolve({ received, code, reason: reason.toString() }));
    connection.on("unexpected-response", (_, response) => resolve({ received, code: response.statusCode, reason: "" }));
    connection.on("error", reject);
  });
}

/** What a sink is told: results, then how it ended. With `take`, the client unsubscribes after so many. */
function collect(subscribe, take) {
  return new Promise((resolve) => {
    const results = [];
    let unsubscribe = () => {};
    const finish = (end) => resolve({ results, ...end });
    unsubscribe = subscribe({
      next: (result) => {
        results.push(result);
        if (results.length === take) queueMicrotask(unsubscribe);
      },
      error: (error) => finish({ error: Array.isArray(error) ? error : { code: error?.code, reason: error?.reason, message: String(error?.message ?? error) } }),
      complete: () => finish({ completed: true }),
    });
  });
}
