import { Hand } from "lucide-react";
import { IconButton } from "../../design/IconButton";
import { Menu } from "../../design/Menu";
import desk from "../desk/Desk.module.css";
import { useWorkshop } from "../useWorkshop";

/** Who asks for the word, at hand in the dock: choosing somebody lowers the hand. */
export function HandsMenu() {
  const { board, state, lowerHands } = useWorkshop();
  const { hands } = state;
  if (hands.length === 0) return null;
  const nameOf = (id: string) =>
    board.participants.find((person) => person.participantId === id)?.name ?? "Name erased";
  const label = hands.length === 1 ? "1 hand is up" : `${hands.length} hands are up`;
  return (
    <Menu
      label={label}
      placement="top"
      entries={[
        ...hands.map((id, index) => ({
          id,
          label: `${index + 1}. Lower the hand of ${nameOf(id)}`,
          onAction: () => lowerHands(id),
        })),
        ...(hands.length > 1
          ? [{ id: "all", label: "Lower all hands", separated: true, onAction: () => lowerHands(null) }]
          : []),
      ]}
    >
      <IconButton
        label={label}
        icon={
          <span className={desk.counted}>
            <Hand size={19} />
            <span className={desk.count}>{hands.length}</span>
          </span>
        }
      />
    </Menu>
  );
}
