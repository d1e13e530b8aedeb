import { i18n } from "@lingui/core";
import { ChevronDown, ChevronUp, ExternalLink } from "lucide-react";
import { useEffect, useState } from "react";
import { buttonClass } from "../../design/Button";
import { Drawer } from "../../design/Drawer";
import { IconButton } from "../../design/IconButton";
import { useKeys } from "../../design/useKeys";
import { Link } from "../../routing/Link";
import { ItemDetail } from "./ItemDetail";

/** The details of the item that the address names. */
export function ItemDrawer({
  id,
  before,
  after,
  onClose,
  onOpen,
}: {
  id: string | null;
  /** The items above and below it in the list. */
  before: string | undefined;
  after: string | undefined;
  onClose: () => void;
  onOpen: (id: string) => void;
}) {
  // What was open stays drawn while the drawer slides out.
  const [shown, setShown] = useState(id);
  const [kind, setKind] = useState<"idea" | "pain point" | null>(null);
  useEffect(() => {
    if (id) setShown(id);
  }, [id]);
  const current = id ?? shown;
  useKeys((event) => {
    const next = event.key === "j" ? after : event.key === "k" ? before : undefined;
    if (id === null || !next || event.ctrlKey || event.metaKey || event.altKey) return false;
    // Not while somebody types, or has opened something on top of it.
    const target = event.target as HTMLElement;
    if (target.closest("input, textarea, [role=listbox], [role=menu]")) return false;
    if (target.closest("[role=dialog]")?.querySelector("article") === null) return false;
    onOpen(next);
    return true;
  });
  return (
    <Drawer
      title={
        kind === "idea"
          ? i18n.t("Idea")
          : kind === "pain point"
            ? i18n.t("Pain point")
            : i18n.t("Backlog item")
      }
      quiet
      isOpen={id !== null}
      onClose={onClose}
      actions={
        <>
          {kind && (
            <Link
              href={`/${kind === "idea" ? "ideas" : "pain-points"}/${current}`}
              className={buttonClass({ look: "quiet", size: "small" })}
            >
              <ExternalLink size={16} aria-hidden />
              {i18n.t("Own page")}
            </Link>
          )}
          <IconButton
            label={i18n.t("Item before")}
            size="small"
            isDisabled={!before}
            icon={<ChevronUp size={18} aria-hidden />}
            onPress={() => before && onOpen(before)}
          />
          <IconButton
            label={i18n.t("Next item")}
            size="small"
            isDisabled={!after}
            icon={<ChevronDown size={18} aria-hidden />}
            onPress={() => after && onOpen(after)}
          />
        </>
      }
    >
      {current && <ItemDetail key={current} id={current} onOpen={onOpen} onKind={setKind} />}
    </Drawer>
  );
}
