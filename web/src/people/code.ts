/** How many digits a mailed code has. */
export const codeDigits = 8;

/** The digits of what was typed or pasted, whatever stands between them. */
export const digitsIn = (typed: string) => typed.replace(/\D/g, "").slice(0, codeDigits);

/** `1234 5678`. */
export const spaced = (digits: string) =>
  digits.length > codeDigits / 2
    ? `${digits.slice(0, codeDigits / 2)} ${digits.slice(codeDigits / 2)}`
    : digits;
