import { Check, ChevronDown } from "lucide-react";
import {
  Select as AriaSelect,
  Button,
  FieldError,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from "react-aria-components/Select";
import { classes } from "./classes";
import field from "./Field.module.css";
import menu from "./Menu.module.css";
import styles from "./Select.module.css";

export interface SelectOption<T extends string> {
  value: T;
  label: string;
  /** A second line that explains it. */
  detail?: string;
}

/** Picks one of a few values. */
export function Select<T extends string>({
  label,
  hideLabel,
  value,
  options,
  onChange,
  error,
  isDisabled,
}: {
  label: string;
  hideLabel?: boolean;
  value: T | null;
  options: readonly SelectOption<T>[];
  onChange: (value: T) => void;
  error?: string | null;
  isDisabled?: boolean;
}) {
  return (
    <AriaSelect
      className={field.field ?? ""}
      value={value}
      onChange={(key) => key !== null && onChange(key as T)}
      isInvalid={Boolean(error)}
      isDisabled={isDisabled ?? false}
    >
      <Label className={hideLabel ? "visually-hidden" : field.label}>{label}</Label>
      <Button className={classes(field.input, styles.button)}>
        <SelectValue className={styles.value ?? ""} />
        <ChevronDown size={18} aria-hidden />
      </Button>
      <FieldError className={field.error ?? ""}>{error ?? undefined}</FieldError>
      <Popover className={classes(menu.popover, styles.popover)} offset={4}>
        <ListBox className={menu.menu ?? ""}>
          {options.map((option) => (
            <ListBoxItem
              key={option.value}
              id={option.value}
              textValue={option.label}
              className={classes(menu.item, styles.option)}
            >
              {({ isSelected }) => (
                <>
                  <span>
                    {option.label}
                    {option.detail && <small className={styles.detail}>{option.detail}</small>}
                  </span>
                  {isSelected && <Check size={16} aria-hidden />}
                </>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
