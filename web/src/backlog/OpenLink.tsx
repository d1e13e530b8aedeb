import { i18n } from "@lingui/core";
import cover from "../design/Cover.module.css";
import { Link } from "../routing/Link";
import { pathOf } from "./item/pathOf";
import type { BacklogItem } from "./items";

/**
 * An item's text as the link to it, spread over all of its row or card: a press opens it beside the list, with Ctrl in a
 * tab of its own, with Shift it selects up to here.
 */
export function OpenLink({
  item,
  isFirst,
  className,
  onOpen,
  onCurrent,
  onRange,
}: {
  item: BacklogItem;
  /** Whether Tab leads to it; to the others lead arrows. */
  isFirst: boolean;
  className?: string | undefined;
  onOpen: (id: string) => void;
  onCurrent: (id: string) => void;
  onRange: (id: string) => void;
}) {
  return (
    <Link
      href={pathOf(item)}
      className={cover.cover}
      tabIndex={isFirst ? 0 : -1}
      data-handle
      draggable={false}
      onFocus={() => onCurrent(item.id)}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.altKey) return;
        event.preventDefault();
        if (event.shiftKey) onRange(item.id);
        else onOpen(item.id);
      }}
    >
      <span className={className} dir="auto">
        {item.text ?? <em>{i18n.t("This text was erased.")}</em>}
      </span>
    </Link>
  );
}
