import type { IHttpConnectionOptions } from "@microsoft/signalr";

export type Transport = "WebSockets" | "server-sent events" | "long polling";

/**
 * SignalR falls back from WebSockets to server-sent events to long polling by itself but does not say so. Handing it
 * watched constructors tells which of the two streams opened; if neither did, it polls.
 */
export function transportWatch(): { options: IHttpConnectionOptions; used: () => Transport } {
  let opened: Transport | null = null;
  // SignalR's option for both constructors exists in every build; its types leave it out.
  const options: IHttpConnectionOptions & {
    WebSocket?: typeof WebSocket;
    EventSource?: typeof EventSource;
  } = {};
  if (typeof WebSocket !== "undefined")
    options.WebSocket = class extends WebSocket {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols);
        this.addEventListener("open", () => {
          opened = "WebSockets";
        });
      }
    };
  if (typeof EventSource !== "undefined")
    options.EventSource = class extends EventSource {
      constructor(url: string | URL, init?: EventSourceInit) {
        super(url, init);
        this.addEventListener("open", () => {
          opened ??= "server-sent events";
        });
      }
    };
  return { options, used: () => opened ?? "long polling" };
}
