import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import { Tooltip, TooltipTrigger } from "react-aria-components/Tooltip";
import { type ButtonLook, buttonClass } from "./Button";
import buttons from "./Button.module.css";
import { classes } from "./classes";
import styles from "./IconButton.module.css";

interface IconButtonProps extends Omit<AriaButtonProps, "className" | "children"> {
  /** What it does, for everybody: the accessible name and the tooltip. */
  label: string;
  icon: React.ReactNode;
  look?: ButtonLook;
  size?: "small" | "medium";
  className?: string;
}

export function IconButton({
  label,
  icon,
  look = "quiet",
  size = "medium",
  className,
  ...rest
}: IconButtonProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <AriaButton
        {...rest}
        aria-label={label}
        className={classes(buttonClass({ look, size }), buttons.icon, className)}
      >
        {icon}
      </AriaButton>
      <Tooltip className={styles.tip ?? ""} offset={6}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}
