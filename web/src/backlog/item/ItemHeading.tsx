import { createContext, type ReactNode, use } from "react";
import styles from "./ItemDetail.module.css";

/** The level of the headings of an item's parts: right below its own, which is the first on its page and the third in a drawer. */
export const PartLevel = createContext<"h2" | "h4">("h4");

/** What a part of an item is called. */
export function ItemHeading({ id, children }: { id?: string; children: ReactNode }) {
  const Level = use(PartLevel);
  return (
    <Level id={id} className={styles.heading}>
      {children}
    </Level>
  );
}

/** What stands below such a heading. */
export function SubHeading({ className, children }: { className: string | undefined; children: ReactNode }) {
  const Level = use(PartLevel) === "h2" ? "h3" : "h5";
  return <Level className={className}>{children}</Level>;
}
