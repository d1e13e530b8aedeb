export interface Toast {
  id: number;
  text: string;
  tone: "neutral" | "positive" | "danger";
  action?: { label: string; run: () => void };
}

type Listener = () => void;

let toasts: readonly Toast[] = [];
let nextId = 1;
const listeners = new Set<Listener>();

const set = (next: readonly Toast[]) => {
  toasts = next;
  for (const listener of listeners) listener();
};

/** Says something short at the bottom of the screen; with an action (mostly "Undo") it stays longer. */
export function showToast(text: string, options: Partial<Pick<Toast, "tone" | "action">> = {}): number {
  const toast: Toast = { id: nextId++, text, tone: options.tone ?? "neutral", ...options };
  // "Undo" always means the last change: an older toast that offers it must go.
  const others = toasts.filter((other) => other.text !== text && !(other.action && toast.action));
  set([...others.slice(-1), toast]);
  return toast.id;
}

export const dismissToast = (id: number) => set(toasts.filter((toast) => toast.id !== id));

export const toastStore = {
  subscribe(listener: Listener) {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  get: () => toasts,
};
