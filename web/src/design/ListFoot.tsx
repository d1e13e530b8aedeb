import { i18n } from "@lingui/core";
import { Button } from "./Button";
import { classes } from "./classes";
import { numberText } from "./counted";
import styles from "./ListFoot.module.css";

/** Below a list: how much of it is shown, and the way to more. */
export function ListFoot({
  shown,
  of,
  detail,
  className,
  more = i18n.t("Load more"),
  onMore,
  isPending = false,
}: {
  shown: number;
  of: number;
  /** What is to be known about the numbers. */
  detail?: string;
  className?: string | undefined;
  more?: string;
  /** Null: all of it is shown. */
  onMore: (() => void) | null;
  isPending?: boolean;
}) {
  return (
    <footer className={classes(styles.foot, className)}>
      <span>
        {i18n.t("{shown} of {of}", { shown: numberText(shown), of: numberText(of) })}
        {detail}
      </span>
      {onMore && (
        <Button onPress={onMore} isPending={isPending}>
          {more}
        </Button>
      )}
    </footer>
  );
}
