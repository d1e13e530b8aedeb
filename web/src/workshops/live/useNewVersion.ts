import { i18n } from "@lingui/core";
import { useEffect, useRef } from "react";
import { showToast } from "../../design/toasts";
import { reach } from "../../graphql/reach";
import type { LiveState } from "../../realtime/liveWorkshop";

/** The client's own code, by the name that its content gave it: in the page that stands here, and in the one that is served. */
const loaded = () => document.querySelector("script[type=module][src]")?.getAttribute("src");
const servedIn = (page: string) => /<script\b(?=[^>]*\stype="module")[^>]*\ssrc="([^"]+)"/.exec(page)?.[1];

/** Offers to load the page again when the server that comes back after a break brings another client along. Nobody is thrown out of a step for it. */
export function useNewVersion(connection: LiveState["connection"]) {
  const wasLost = useRef(false);
  useEffect(() => {
    if (connection === "lost") wasLost.current = true;
    if (connection !== "live" || !wasLost.current) return;
    wasLost.current = false;
    void isNewer().then((newer) => {
      if (!newer) return;
      showToast(i18n.t("There is a new version of CoInnovation. What you wrote is kept."), {
        action: { label: i18n.t("Reload the page"), run: () => location.reload() },
      });
    });
  }, [connection]);
}

async function isNewer(): Promise<boolean> {
  try {
    const response = await reach("/", { cache: "no-store" });
    const served = servedIn(await response.text());
    return response.ok && served !== undefined && served !== loaded();
  } catch {
    // The next break asks again.
    return false;
  }
}
