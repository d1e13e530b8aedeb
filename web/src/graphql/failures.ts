import { i18n } from "@lingui/core";
/** The server said no, with a code. */
export class Refusal extends Error {
  override name = "Refusal";
  constructor(
    readonly code: string,
    message: string,
    /** The part of the input that it is about, outermost first. */
    readonly path: readonly string[] = [],
  ) {
    super(message);
  }
}

/** Nobody answered, or not in a way that can be understood; sending again may help. */
export class Unreachable extends Error {
  override name = "Unreachable";
  constructor(
    message: string,
    options: ErrorOptions = {},
    /** What was answered instead, where something was. */
    readonly status?: number,
  ) {
    super(message, options);
  }
}

/** Codes that tell of the server's state and nothing of the command: it may have been applied, or will be when it comes again. */
const passingCodes = new Set([
  "STORE_BUSY",
  "STORE_UNAVAILABLE",
  "LIMIT_TIME",
  "INTERNAL_SERVER_ERROR",
  "TOO_MANY_REQUESTS",
]);

/** Whether nobody has settled the matter, so that the same may be sent again under the same ids. */
export const isPassing = (error: unknown) =>
  error instanceof Unreachable || (error instanceof Refusal && passingCodes.has(error.code));

/** Whether it was refused for good: the same would be refused again. */
export const isSettled = (error: unknown): error is Refusal =>
  error instanceof Refusal && !passingCodes.has(error.code);

/** What a server, or what stands before it, answers while it is away or has too much to do. */
const outages = new Set([429, 502, 503, 504]);

/** Codes that tell of an accident with this very command. */
const accidents = new Set(["LIMIT_TIME", "INTERNAL_SERVER_ERROR"]);

/** Whether something went wrong with this very request, as it may do each time; false where the server is out of reach or busy, and others would fare no better. */
export function isAccident(error: unknown): boolean {
  if (error instanceof Refusal) return accidents.has(error.code);
  if (error instanceof Unreachable) return (error.status ?? 0) >= 400 && !outages.has(error.status ?? 0);
  return true;
}

/** The API tells callers what to do about their ids; people have never seen one. */
const spentIds = new Set(["ID_TAKEN", "COMMAND_ID_REUSED"]);

/** What to tell a person about anything that was thrown. */
export function describe(error: unknown): { code: string; message: string } {
  if (error instanceof Refusal)
    return {
      code: error.code,
      message: spentIds.has(error.code)
        ? i18n.t("An earlier try seems to have gone through after all. Load the page again to see it.")
        : error.message,
    };
  if (error instanceof Unreachable)
    return {
      code: "UNREACHABLE",
      message: i18n.t(
        "CoInnovation cannot be reached at the moment. Check your connection; nothing you typed is lost.",
      ),
    };
  return {
    code: "UNEXPECTED",
    message: i18n.t("Something went wrong on this page. Reload it, then try again."),
  };
}

/** What is wrong with a form, by the field's name. */
export type Problems = Readonly<Record<string, string>>;

/** A refusal that is about one of these fields, to be said there; null: it is about the whole. */
export function problemOf(failure: unknown, fields: readonly string[]): Problems | null {
  const field = failure instanceof Refusal ? failure.path.find((part) => fields.includes(part)) : undefined;
  return field ? { [field]: describe(failure).message } : null;
}
