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
}

/** What to tell a person about anything that was thrown. */
export function describe(error: unknown): { code: string; message: string } {
  if (error instanceof Refusal) return { code: error.code, message: error.message };
  if (error instanceof Unreachable)
    return {
      code: "UNREACHABLE",
      message:
        "CoInnovation cannot be reached at the moment. Check your connection; nothing you typed is lost.",
    };
  return { code: "UNEXPECTED", message: "Something went wrong on this page. Reload it, then try again." };
}
