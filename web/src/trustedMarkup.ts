/**
 * The content policy lets no text become markup. The component library empties its announcements by setting the empty
 * markup: that much is let through, and nothing else.
 */
export function allowEmptyMarkup(): void {
  globalThis.trustedTypes?.createPolicy("default", {
    createHTML: (markup) => (markup === "" ? markup : null),
  });
}
