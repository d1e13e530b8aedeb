import { ExternalLink } from "lucide-react";
import { useEffect, useState } from "react";
import { buttonClass } from "../design/Button";
import { Drawer } from "../design/Drawer";
import { Link } from "../routing/Link";
import { ItemDetail } from "./ItemDetail";

/** The details of the item that the address names. */
export function ItemDrawer({
  id,
  onClose,
  onOpen,
}: {
  id: string | null;
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
  return (
    <Drawer
      title={kind === "idea" ? "Idea" : kind === "pain point" ? "Pain point" : "Backlog item"}
      isOpen={id !== null}
      onClose={onClose}
      actions={
        kind && (
          <Link
            href={`/${kind === "idea" ? "ideas" : "pain-points"}/${current}`}
            className={buttonClass({ look: "quiet", size: "small" })}
          >
            <ExternalLink size={16} aria-hidden />
            Own page
          </Link>
        )
      }
    >
      {current && <ItemDetail key={current} id={current} onOpen={onOpen} onKind={setKind} />}
    </Drawer>
  );
}
