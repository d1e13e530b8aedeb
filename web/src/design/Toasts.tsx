import { i18n } from "@lingui/core";
import { CircleAlert, CircleCheck, X } from "lucide-react";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { createPortal } from "react-dom";
import { Button } from "./Button";
import { classes } from "./classes";
import { IconButton } from "./IconButton";
import styles from "./Toasts.module.css";
import { dismissToast, type Toast, toastStore } from "./toasts";

/** Where toasts appear; mounted once by the shell. */
export function Toasts() {
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.get);
  // Above dialogs and drawers, which are drawn beside the root, and not hidden by them: "Undo" must be in reach.
  return createPortal(
    <section
      className={styles.region}
      aria-label={i18n.t("Notifications")}
      aria-live="polite"
      data-react-aria-top-layer="true"
    >
      <ul className={styles.list}>
        {toasts.map((toast) => (
          <ToastItem key={toast.id} toast={toast} />
        ))}
      </ul>
    </section>,
    document.body,
  );
}

function ToastItem({ toast }: { toast: Toast }) {
  // A toast that is being read (hovered or focused) does not run away.
  const held = useRef(false);
  useEffect(() => {
    const life = toast.action ? 9000 : toast.tone === "danger" ? 8000 : 4500;
    let timer = setTimeout(function end() {
      if (held.current) timer = setTimeout(end, 1500);
      else dismissToast(toast.id);
    }, life);
    return () => clearTimeout(timer);
  }, [toast]);
  const hold = (value: boolean) => () => {
    held.current = value;
  };
  return (
    <li
      className={classes(styles.toast, styles[toast.tone])}
      onPointerEnter={hold(true)}
      onPointerLeave={hold(false)}
      onFocus={hold(true)}
      onBlur={hold(false)}
    >
      {toast.tone === "positive" && <CircleCheck size={18} className={styles.sign} aria-hidden />}
      {toast.tone === "danger" && <CircleAlert size={18} className={styles.sign} aria-hidden />}
      <p className={styles.text}>{toast.text}</p>
      {toast.action && (
        <Button
          size="small"
          look="quiet"
          className={styles.action ?? ""}
          onPress={() => {
            toast.action?.run();
            dismissToast(toast.id);
          }}
        >
          {toast.action.label}
        </Button>
      )}
      <IconButton
        label={i18n.t("Dismiss")}
        size="small"
        icon={<X size={16} />}
        className={styles.dismiss ?? ""}
        onPress={() => dismissToast(toast.id)}
      />
    </li>
  );
}
