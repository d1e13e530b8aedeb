import type { TadaDocumentNode } from "gql.tada";
import { Refusal, Unreachable } from "./failures";
import { reach } from "./reach";
import { textOf } from "./textOf";

export interface RequestOptions {
  /** The seat for which the request is made, where a browser holds several. */
  participantId?: string | null;
  signal?: AbortSignal;
  /** Whether it is sent to its end though the page is left. */
  keepalive?: boolean;
  /** Milliseconds after which nobody is waited for any more. */
  limit?: number;
}

interface GraphQLAnswer {
  data?: unknown;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** Asks the API; throws `Refusal` or `Unreachable`. */
export async function request<Result, Variables>(
  document: TadaDocumentNode<Result, Variables>,
  variables: Variables,
  options: RequestOptions = {},
): Promise<Result> {
  return (await post(textOf(document), variables, options)) as Result;
}

/** Posts a document's text; `data` of the answer. */
export async function post(query: string, variables: unknown, options: RequestOptions): Promise<unknown> {
  const answer = await exchange(query, variables, options);
  const [error] = answer.errors ?? [];
  if (error) throw new Refusal(error.extensions?.code ?? "REQUEST_FAILED", error.message);
  return answer.data;
}

async function exchange(query: string, variables: unknown, options: RequestOptions): Promise<GraphQLAnswer> {
  const headers: Record<string, string> = {
    "Content-Type": "application/json",
    Accept: "application/graphql-response+json, application/json;q=0.9",
  };
  if (options.participantId) headers["CoInnovation-Participant"] = options.participantId;
  const response = await reach(
    "/graphql",
    {
      method: "POST",
      headers,
      body: JSON.stringify({ query, variables }),
      signal: options.signal ?? null,
      keepalive: options.keepalive ?? false,
    },
    options.limit,
  );
  try {
    const answer = (await response.json()) as GraphQLAnswer;
    if (answer.data !== undefined || answer.errors) {
      // A server on its way down or up answers with 503: the command may be sent again.
      if (response.status >= 500) throw new Unreachable(`status ${response.status}`, {}, response.status);
      return answer;
    }
  } catch (cause) {
    throw new Unreachable(`status ${response.status}`, { cause }, response.status);
  }
  throw new Unreachable(`status ${response.status}`, {}, response.status);
}
