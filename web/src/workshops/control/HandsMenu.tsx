import { i18n } from "@lingui/core";
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
    board.participants.find((person) => person.participantId === id)?.name ?? i18n.t("Name erased");
  const label =
    hands.length === 1 ? i18n.t("1 hand is up") : i18n.t("{count} hands are up", { count: hands.length });
  return (
    <Menu
      label={label}
      placement="top"
      entries={[
        ...hands.map((id, index) => ({
          id,
          label: i18n.t("{number}. Lower the hand of {name}", { number: index + 1, name: nameOf(id) }),
          onAction: () => lowerHands(id),
        })),
        ...(hands.length > 1
          ? [
              {
                id: "all",
                label: i18n.t("Lower all hands"),
                separated: true,
                onAction: () => lowerHands(null),
              },
            ]
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
