import { i18n } from "@lingui/core";
import { useRef, useState } from "react";
import { useFocusKept } from "../../design/useFocusKept";
import { Plot } from "../../matrix/Plot";
import { spoken } from "../../matrix/places";
import { useDragging } from "../../matrix/useDragging";
import type { BoardRound } from "../workshopBoard";
import { MapCard } from "./MapCard";
import { MapDot } from "./MapDot";
import styles from "./MapVoting.module.css";
import { usePlaces } from "./usePlaces";
import { useRatings } from "./useRatings";
import { VoteProgress } from "./VoteProgress";

/** Cards on the plane of impact and effort: dragged there, walked there by keys, or set by two sliders each. */
export function MapVoting({ round }: { round: BoardRound }) {
  const plot = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState("");
  const [currentId, setCurrent] = useState<string | null>(null);
  const { cards, left, given, ratedCount, rate, takeBack } = useRatings(round);
  const places = usePlaces(given, (cardId, place) => {
    rate(cardId, place);
    setSaid(`${number(cardId)}: ${spoken(place)}`);
  });
  const number = (cardId: string) => cards.findIndex((card) => card.cardId === cardId) + 1;
  const { drag, follow } = useDragging<{ id: string }>(plot, {
    mayMove: () => true,
    isPlaced: ({ id }) => places.placeOf(id) !== null,
    onPlace: ({ id }, place) => places.put(id, place),
  });
  const unplace = (cardId: string) => {
    places.drop(cardId);
    takeBack(cardId);
    setSaid(i18n.t("{number}: taken back", { number: number(cardId) }));
  };
  // A dot that is taken back is gone, and the keys with it: they go on in the list.
  const place = useRef<HTMLElement>(null);
  const list = useRef<HTMLOListElement>(null);
  useFocusKept(place, list);
  const shown = cards.flatMap((card) => {
    const place = (drag?.id === card.cardId ? drag.place : null) ?? places.placeOf(card.cardId);
    return place ? [{ card, place }] : [];
  });

  return (
    <section
      ref={place}
      aria-label={i18n.t("Place the cards by impact and effort")}
      className={styles.voting}
    >
      <VoteProgress label={i18n.t("Cards you have placed")} value={ratedCount} of={cards.length} />
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <div className={styles.stage}>
        <Plot ref={plot} isDragging={drag !== null} className={styles.figure}>
          {shown.map(({ card, place }) => (
            <MapDot
              key={card.cardId}
              id={card.cardId}
              number={number(card.cardId)}
              text={card.text ?? i18n.t("This text was erased.")}
              side={card.side}
              place={place}
              isCurrent={card.cardId === currentId}
              isDragged={drag?.id === card.cardId}
              onPointerDown={follow({ id: card.cardId })}
              onCurrent={() => setCurrent(card.cardId)}
              onWalk={(to) => places.walk(card.cardId, to)}
              onLand={() => places.land(card.cardId)}
              onTakeBack={() => unplace(card.cardId)}
            />
          ))}
          {shown.length === 0 && (
            <p className={styles.empty}>{i18n.t("Drag a card here, or use its sliders.")}</p>
          )}
        </Plot>
        <ol ref={list} tabIndex={-1} className={styles.list} aria-label={i18n.t("Cards to place")}>
          {cards.map((card) => (
            <MapCard
              key={card.cardId}
              card={card}
              number={number(card.cardId)}
              place={places.placeOf(card.cardId)}
              isCurrent={card.cardId === currentId}
              onCurrent={() => setCurrent(card.cardId)}
              onPointerDown={follow({ id: card.cardId })}
              onWalk={(to) => places.walk(card.cardId, to)}
              onPut={(to) => places.put(card.cardId, to)}
              onLand={() => places.land(card.cardId)}
              onTakeBack={() => unplace(card.cardId)}
            />
          ))}
          {left > 0 && (
            <li className={styles.own}>{i18n.t("Your own cards are not yours to place in this round.")}</li>
          )}
        </ol>
      </div>
      {drag && !drag.place && (
        <div className={styles.ghost} style={{ left: drag.x, top: drag.y }} aria-hidden>
          {cards.find((card) => card.cardId === drag.id)?.text}
        </div>
      )}
    </section>
  );
}
