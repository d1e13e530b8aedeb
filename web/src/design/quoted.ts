import { i18n } from "@lingui/core";

/** `“text”`, in the marks of the language. */
export const quoted = (text: string): string => i18n.t("“{text}”", { text });
