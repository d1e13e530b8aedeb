import { i18n } from "@lingui/core";
import { useEffect } from "react";

/** Names the browser's tab after what the page shows, once that is known; until then it has the page's own name. */
export function useTitle(title: string | null | undefined) {
  useEffect(() => {
    if (title) document.title = i18n.t("{title} · CoInnovation", { title });
  }, [title]);
}
