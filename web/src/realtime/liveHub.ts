import { type HubConnection, HubConnectionBuilder, LogLevel } from "@microsoft/signalr";
import { Refusal } from "../graphql/failures";
import { inLanguage } from "../language/language";
import { type Transport, transportWatch } from "./transportWatch";

/** What is used of a SignalR connection. */
export type LiveHub = Pick<HubConnection, "on" | "onclose" | "start" | "stop" | "invoke" | "send">;

export type OpenHub = (participantId: string) => { hub: LiveHub; transport: () => Transport };

/** A connection for one seat, not yet started. */
export const openHub: OpenHub = (participantId) => {
  const watch = transportWatch();
  const hub = new HubConnectionBuilder()
    .withUrl(inLanguage(`/live?participant=${encodeURIComponent(participantId)}`), watch.options)
    .configureLogging(LogLevel.None)
    .build();
  return { hub, transport: watch.used };
};

/** The server's word about a call, if it had one; null when the connection failed instead. */
export function refusalOf(error: unknown): Refusal | null {
  const [, code, message] = /HubException: ([A-Z_]+): (.*)/s.exec(String(error)) ?? [];
  return code ? new Refusal(code, message ?? "") : null;
}
