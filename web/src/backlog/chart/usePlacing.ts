import { i18n } from "@lingui/core";
import { useEffect, useRef, useState } from "react";
import { showToast } from "../../design/toasts";
import { send } from "../../graphql/command";
import { describe } from "../../graphql/failures";
import { type Place, spoken } from "../../matrix/places";
import type { BacklogItem } from "../items";
import type { Rights } from "../rights";
import { placedAt, placeOf } from "./placeOf";

/** How long after the last key a walk over the chart is sent: one place, not each step. */
const calm = 700;

/** Places ideas: seen at once, sent when the hand or the keys come to rest, taken back where the server says no. */
export function usePlacing(rights: Rights, replace: (item: BacklogItem) => void) {
  const [said, setSaid] = useState("");
  const walks = useRef(
    new Map<string, { from: BacklogItem; to: Place; timer: ReturnType<typeof setTimeout> }>(),
  );

  const put = async (item: BacklogItem, place: Place) => {
    const participantId = rights.actingOn(item);
    if (participantId === undefined) return;
    replace(placedAt(item, place));
    setSaid(spoken(place));
    try {
      await send("placeOnMatrix", { ideaId: item.id, ...place }, { participantId });
    } catch (failure) {
      replace(item);
      showToast(i18n.t("Not placed. {message}", { message: describe(failure).message }), { tone: "danger" });
    }
  };
  const land = (id: string) => {
    const walk = walks.current.get(id);
    if (!walk) return;
    clearTimeout(walk.timer);
    walks.current.delete(id);
    void put(walk.from, walk.to);
  };
  const landing = useRef(land);
  landing.current = land;
  useEffect(() => () => [...walks.current.keys()].forEach((id) => void landing.current(id)), []);

  return {
    /** For screen readers. */
    said,
    put: (item: BacklogItem, place: Place) => void put(item, place),
    /** One step of a walk by keys. */
    walk: (item: BacklogItem, to: Place) => {
      const before = walks.current.get(item.id);
      if (before) clearTimeout(before.timer);
      walks.current.set(item.id, {
        from: before?.from ?? item,
        to,
        timer: setTimeout(() => landing.current(item.id), calm),
      });
      replace(placedAt(item, to));
      setSaid(spoken(to));
    },
    land,
    isPlaced: (item: BacklogItem) => placeOf(item) !== null,
  };
}
