import { i18n } from "@lingui/core";
import { useEffect, useRef } from "react";
import { showToast } from "../../design/toasts";
import type { View } from "../live/ViewSwitch";
import { useWorkshop } from "../useWorkshop";
import type { SummonedView } from "./attention";

interface Summoned {
  view: View;
  /** The call, to whoever makes it. */
  call: string;
  called: string;
  /** The call, to everybody else. */
  asked: string;
}

export const summonedViews: Record<SummonedView, Summoned> = {
  NOW: {
    view: "now",
    call: i18n.t("Call everybody to the current step"),
    called: i18n.t("Everybody looks at the current step now."),
    asked: i18n.t("The facilitator asks everybody to look at the current step."),
  },
  BOARD: {
    view: "board",
    call: i18n.t("Call everybody to the board"),
    called: i18n.t("Everybody looks at the board now."),
    asked: i18n.t("The facilitator asks everybody to look at the board."),
  },
  RESULTS: {
    view: "results",
    call: i18n.t("Call everybody to the results"),
    called: i18n.t("Everybody looks at the results now."),
    asked: i18n.t("The facilitator asks everybody to look at the results."),
  },
};

/** What a facilitator's own view is as a call; null for views that they have for themselves. */
export const summonedFrom = (view: View): SummonedView | null =>
  (Object.keys(summonedViews) as SummonedView[]).find((one) => summonedViews[one].view === view) ?? null;

export interface Looking {
  view: View;
  /** Whose results, after a call to those of one round. */
  roundId: string | null;
}

/** Follows calls that come while the page is open: says so, and offers the way back. */
export function useSummons(looking: Looking, go: (looking: Looking) => void) {
  const { board, state } = useWorkshop();
  const { summons, summoned } = board.attention;
  const followed = useRef<number | null>(null);
  const latest = useRef(looking);
  latest.current = looking;
  useEffect(() => {
    if (!state.loaded) return;
    // What was called before the page was there is over for it.
    if (followed.current === null || !summons || summons.number <= followed.current) {
      followed.current = Math.max(followed.current ?? 0, summoned);
      return;
    }
    followed.current = summons.number;
    const before = latest.current;
    const { view, asked } = summonedViews[summons.view];
    if (before.view === view && (!summons.roundId || summons.roundId === before.roundId)) return;
    go({ view, roundId: summons.roundId });
    document.getElementById("stage")?.scrollIntoView({ block: "start" });
    showToast(asked, {
      action: { label: i18n.t("Go back"), run: () => go(before) },
    });
  }, [summons, summoned, state.loaded, go]);
}
