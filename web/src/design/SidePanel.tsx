import { type ReactNode, useEffect, useRef, useState } from "react";

interface SidePanelProps {
  label: string;
  className?: string | undefined;
  children: ReactNode;
}

/** A landmark beside the main thing that scrolls where its content does not fit. Only then do keys stop at it. */
export function SidePanel({ label, className, children }: SidePanelProps) {
  const panel = useRef<HTMLElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const [outer, inner] = [panel.current, content.current];
    if (!outer || !inner) return;
    const watch = new ResizeObserver(() => setScrolls(outer.scrollHeight > outer.clientHeight));
    watch.observe(outer);
    watch.observe(inner);
    return () => watch.disconnect();
  }, []);
  return (
    <aside ref={panel} className={className} aria-label={label} tabIndex={scrolls ? 0 : undefined}>
      <div ref={content}>{children}</div>
    </aside>
  );
}
