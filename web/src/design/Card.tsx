import styles from "./Card.module.css";
import { classes } from "./classes";

/** A plain surface that groups what belongs together. */
export function Card({
  children,
  className,
  as: Tag = "div",
  inset,
  ...rest
}: {
  children: React.ReactNode;
  className?: string;
  as?: "div" | "section" | "article" | "li" | "aside";
  /** Sunken instead of raised. */
  inset?: boolean;
} & React.AriaAttributes & { id?: string }) {
  return (
    <Tag {...rest} className={classes(styles.card, inset && styles.inset, className)}>
      {children}
    </Tag>
  );
}
