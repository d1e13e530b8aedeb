/** The characters of join codes: none that look like another one. */
const alphabet = /^[A-HJKMNP-Z2-9]{6}$/;

/** The code in what was typed, whatever its case, spaces and hyphens; null while it is not one. */
export function codeIn(typed: string): string | null {
  const code = typed.replace(/[\s-]/g, "").toUpperCase();
  return alphabet.test(code) ? code : null;
}
