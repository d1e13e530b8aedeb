import { isPassing, Refusal } from "./failures";
import type { graphql } from "./graphql";
import { newId } from "./newId";
import { post, type RequestOptions } from "./request";
import type { introspection } from "./schema";

type Schema = introspection["types"];
type MutationName = keyof Schema["Mutation"]["fields"] & string;
type InputName<Name extends MutationName> = `${Capitalize<Name>}Input`;
type InputOf<Name extends MutationName> = ReturnType<typeof graphql.scalar<InputName<Name>>>;

/** The commands of the API by their names, with what each takes; `commandId` is added on sending. */
export type CommandInput<Name extends MutationName> = Omit<InputOf<Name>, "commandId">;
export type CommandName = MutationName;

interface CommandOptions extends RequestOptions {
  /** Given when a command is sent again after a reload; made here otherwise. */
  commandId?: string;
  /** What to read from the payload besides `errors`: `workshop { id }`. */
  select?: string;
  /** How often to send again when nobody answers; each time with the same command id. */
  retries?: number;
}

const pauses = [300, 1000, 2500];

/** Milliseconds for each try. A command is small, and sent again it changes nothing twice: better soon than late. */
const patience = 10_000;

/**
 * Sends one command. A retry carries the same command id, so that it changes nothing twice.
 * Throws `Refusal` with the server's code, or what the last try met when all have failed.
 */
export async function send<Name extends CommandName>(
  name: Name,
  input: CommandInput<Name>,
  options: CommandOptions = {},
): Promise<Record<string, unknown>> {
  const commandId = options.commandId ?? newId();
  const query = `mutation ${name}($input: ${inputName(name)}!) { ${name}(input: $input) { ${
    options.select ?? ""
  } errors { code message path } } }`;
  const retries = options.retries ?? pauses.length;
  for (let attempt = 0; ; attempt++) {
    try {
      const data = (await post(
        query,
        { input: { ...input, commandId } },
        { limit: patience, ...options },
      )) as Record<string, unknown>;
      return payloadOf(data[name]);
    } catch (error) {
      if (!isPassing(error) || attempt >= retries) throw error;
      await pause(pauses[Math.min(attempt, pauses.length - 1)] ?? 0);
    }
  }
}

interface Payload extends Record<string, unknown> {
  errors: { code: string; message: string; path: string[] }[];
}

function payloadOf(value: unknown): Payload {
  const payload = value as Payload;
  const [error] = payload.errors;
  if (error) throw new Refusal(error.code, error.message, error.path);
  return payload;
}

const inputName = (name: string) => `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
