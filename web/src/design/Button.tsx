import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import styles from "./Button.module.css";
import { classes } from "./classes";

export type ButtonLook = "primary" | "signal" | "secondary" | "quiet" | "danger";

export interface ButtonProps extends Omit<AriaButtonProps, "className" | "children"> {
  /** How much it asks for attention; one `primary` a screen. */
  look?: ButtonLook;
  size?: "small" | "medium" | "large";
  wide?: boolean;
  icon?: React.ReactNode;
  className?: string;
  children?: React.ReactNode;
}

export function Button({
  look = "secondary",
  size = "medium",
  wide,
  icon,
  className,
  children,
  isPending,
  onPress,
  type,
  ...rest
}: ButtonProps) {
  // While something is on its way the button keeps its place, its look and its focus, and does nothing.
  return (
    <AriaButton
      {...rest}
      {...(isPending ? { "aria-disabled": true, "data-pending": true } : { type, onPress })}
      className={buttonClass({ look, size, wide, className })}
    >
      {isPending ? <span className={styles.spinner} aria-hidden /> : icon}
      {children}
    </AriaButton>
  );
}

/** The same look for links. */
export function buttonClass({
  look = "secondary",
  size = "medium",
  wide,
  className,
}: Pick<ButtonProps, "look" | "size" | "wide" | "className">): string {
  return classes(
    styles.button,
    styles[look],
    size !== "medium" && styles[size],
    wide && styles.wide,
    className,
  );
}
