import { i18n } from "@lingui/core";
import { Pause } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { places } from "../../design/places";
import { type Extent, type Page, pagesOf } from "./pagesOf";
import styles from "./Turning.module.css";
import { useTurns } from "./useTurns";

const none: readonly Page[] = [];
/** More than these nobody counts. */
const mostDots = 12;

/**
 * A list that may be higher than the wall: nobody can scroll there, so it turns its pages by itself, row by row, and
 * tells which one stands. An item with `data-heads` is the name of those that follow it.
 */
export function Turning({
  label,
  className,
  children,
}: {
  label?: string;
  className?: string | undefined;
  children: React.ReactNode;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const [pages, setPages] = useState(none);
  const count = pages.length;
  const { at, halted } = useTurns(count);
  const page = count > 1 ? pages[at] : undefined;

  useEffect(() => {
    const { current: held } = frame;
    const { current: whole } = list;
    const main = held?.closest("main");
    if (!held || !whole || !main) return;
    const measure = () => {
      const next = pagesOf(extentsIn(whole), roomFor(held, main));
      setPages((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
    };
    const watch = new ResizeObserver(measure);
    for (const part of [whole, ...main.children]) watch.observe(part);
    window.addEventListener("resize", measure);
    measure();
    return () => {
      watch.disconnect();
      window.removeEventListener("resize", measure);
    };
  }, []);

  return (
    <div ref={frame}>
      <div className={styles.window} style={page && { blockSize: page.to - page.from }}>
        <ol
          ref={list}
          aria-label={label}
          className={className}
          style={page && { translate: `0 ${-page.from}px` }}
        >
          {children}
        </ol>
      </div>
      {page && (
        <p className={styles.place}>
          {count <= mostDots &&
            places(count).map((place) => (
              <span key={place} className={styles.dot} data-on={place === at + 1 || undefined} aria-hidden />
            ))}
          {i18n.t("{place} of {count}", { place: at + 1, count })}
          {page.under !== undefined && (
            <span className={styles.under}>{i18n.t("{name}, continued", { name: page.under })}</span>
          )}
          {halted && (
            <span className={styles.halted}>
              <Pause size={18} aria-hidden /> {i18n.t("halted")}
            </span>
          )}
        </p>
      )}
    </div>
  );
}

const extentsIn = (list: HTMLElement): Extent[] =>
  [...list.children].map((item) => {
    const { offsetTop: from, offsetHeight: height, dataset } = item as HTMLElement;
    return { from, to: from + height, heads: dataset.heads };
  });

/** What is left of the screen below what stands above the list, and above what stands below it. */
function roomFor(frame: HTMLElement, main: HTMLElement): number {
  const { top, bottom } = frame.getBoundingClientRect();
  const below = Math.max(0, (main.lastElementChild?.getBoundingClientRect().bottom ?? bottom) - bottom);
  const root = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return window.innerHeight - (top + window.scrollY) - below - turnerHeight * root;
}

/** Of the line that tells the page and of the margin below all, in rem. */
const turnerHeight = 4.5;
