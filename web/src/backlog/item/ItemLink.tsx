import { Link } from "../../routing/Link";
import { pathOf } from "./pathOf";

/** A link to another item, which opens where this one is shown; by itself, or with Ctrl, it is a link like any other. */
export function ItemLink({
  item,
  className,
  onOpen,
  children,
}: {
  item: { __typename: "Idea" | "PainPoint"; id: string };
  className?: string | undefined;
  /** Undefined where the item has a page of its own. */
  onOpen: ((id: string) => void) | undefined;
  children: React.ReactNode;
}) {
  return (
    <Link
      href={pathOf(item)}
      className={className}
      onClick={(event) => {
        if (!onOpen || event.metaKey || event.ctrlKey) return;
        event.preventDefault();
        onOpen(item.id);
      }}
    >
      {children}
    </Link>
  );
}
