import { useState } from "react";
import { AttemptIds } from "../graphql/attemptIds";
import { type CommandInput, type CommandName, send } from "../graphql/command";
import { type Problems, problemOf } from "../graphql/failures";

/**
 * Sends what a form asks for. Pressing again after a lost answer sends the same ids. A refusal that is about one of the
 * `fields` is said there, any other about the form.
 */
export function useAttempt<Name extends string = never>(
  names: readonly Name[] = [],
  fields: readonly string[] = [],
) {
  const [ids] = useState(() => new AttemptIds(names));
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [problems, setProblems] = useState<Problems>({});

  /** The payload; null if it was refused or never answered. */
  const run = async <Command extends CommandName>(
    command: Command,
    input: (ids: Readonly<Record<Name | "commandId", string>>) => CommandInput<Command>,
    select = "",
  ): Promise<Record<string, unknown> | null> => {
    setError(null);
    setProblems({});
    setPending(true);
    const attempt = ids.get();
    try {
      const payload = await send(command, input(attempt), { commandId: attempt.commandId, select });
      ids.succeeded();
      return payload;
    } catch (failure) {
      ids.failed(failure);
      const problem = problemOf(failure, fields);
      if (problem) setProblems(problem);
      else setError(failure);
      return null;
    } finally {
      setPending(false);
    }
  };
  return { run, pending, error, problems, setProblems };
}
