/** What pages use of Trusted Types, which TypeScript's own library does not know. Null refuses. */
export interface PolicyOptions {
  createHTML?(markup: string): string | null;
  createScriptURL?(url: string): string | null;
}

declare global {
  var trustedTypes: { createPolicy(name: string, options: PolicyOptions): unknown } | undefined;
}
