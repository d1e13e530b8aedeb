import type { PolicyOptions } from "../trustedTypes";

/**
 * Lets GraphiQL's editor work under a policy without `unsafe-inline`: it writes style elements without a nonce, markup with style attributes, and starts workers by their
 * address. Here the elements get the page's nonce, styles are set one by one, and workers come from this server's own files. Must run before the editor is loaded.
 */
const kept = "data-kept-style";

/** Markup as it is, but with its style attributes out of the parser's reach. In the text between tags every `<` is escaped. */
export const keepStyles = (markup: string): string =>
  markup.replace(/(<[a-z][^<>]*?\s)style=/gi, `$1${kept}=`);

/** The addresses from which this page's workers come; null for all others. */
export const ownScript = (url: string): string | null => {
  const { origin, pathname } = new URL(url, location.href);
  return origin === location.origin && pathname.startsWith("/assets/") ? url : null;
};

const applyStyles = (root: Element): void => {
  for (const element of root.querySelectorAll<HTMLElement>(`[${kept}]`)) {
    element.style.cssText = element.getAttribute(kept) ?? "";
    element.removeAttribute(kept);
  }
};

export function makeStrict(): void {
  globalThis.trustedTypes?.createPolicy("default", { createHTML: keepStyles, createScriptURL: ownScript });
  // The editor's own policies hand strings on, to the one above. Whoever names its workers later must not take that back.
  let environment = {};
  Object.defineProperty(globalThis, "MonacoEnvironment", {
    get: () => environment,
    set: (given: object) => {
      environment = { ...given, createTrustedTypesPolicy: (_: string, options: PolicyOptions) => options };
    },
  });
  Object.assign(globalThis, { MonacoEnvironment: {} });

  const nonce = document.querySelector<HTMLMetaElement>("meta[property=csp-nonce]")?.nonce ?? "";
  const create = document.createElement.bind(document);
  document.createElement = (name: string, options?: ElementCreationOptions) => {
    const element = create(name, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  };

  const inner = Object.getOwnPropertyDescriptor(Element.prototype, "innerHTML");
  Object.defineProperty(Element.prototype, "innerHTML", {
    ...inner,
    set(this: Element, markup: string) {
      inner?.set?.call(this, keepStyles(String(markup)));
      applyStyles(this);
    },
  });
  const insert = Element.prototype.insertAdjacentHTML;
  Element.prototype.insertAdjacentHTML = function (this: Element, where: InsertPosition, markup: string) {
    insert.call(this, where, keepStyles(String(markup)));
    applyStyles(this.parentElement ?? this);
  };
}
