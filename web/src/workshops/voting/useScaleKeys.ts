import { useEffect, useRef } from "react";

/** 1 to 9, and 0 for 10. */
const digitOf = (key: string) => (/^\d$/.test(key) ? (key === "0" ? 10 : Number(key)) : null);

/**
 * Digits answer one scale after another, wherever the focus is: the one that has it, else the first that is not
 * answered. Enter goes on, U takes back.
 */
export function useScaleKeys(
  names: readonly string[],
  rules: {
    onDigit: (at: number, value: number) => void;
    firstMissing: number;
    onNext: () => void;
    onUndo: () => void;
  },
) {
  const now = useRef({ names, rules });
  now.current = { names, rules };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (event.altKey || event.metaKey || event.ctrlKey || event.repeat) return;
      if (
        target.closest(
          "input:not([type=radio], [type=checkbox]), textarea, [role=dialog], [role=menu], [role=listbox]",
        )
      )
        return;
      const { names, rules } = now.current;
      const focused = names.indexOf(target.closest<HTMLElement>("[data-scale]")?.dataset.scale ?? "");
      const value = digitOf(event.key);
      if (value !== null) {
        const at = focused >= 0 ? focused : rules.firstMissing;
        rules.onDigit(at, value);
        focusScale(names[at + 1] ?? names[at]);
      } else if (event.key.toUpperCase() === "U") {
        rules.onUndo();
        focusScale(names[0]);
      } else if (event.key === "Enter" && !target.closest("button, a, summary")) rules.onNext();
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}

function focusScale(name: string | undefined) {
  const scale = document.querySelector<HTMLElement>(`[data-scale="${name}"]`);
  const radio =
    scale?.querySelector<HTMLElement>("input:checked") ?? scale?.querySelector<HTMLElement>("input");
  radio?.focus();
}
