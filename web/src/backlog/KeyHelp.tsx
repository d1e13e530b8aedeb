import { Dialog } from "../design/Dialog";
import styles from "./KeyHelp.module.css";
import type { Rights } from "./rights";

interface Group {
  title: string;
  /** Only for those who may change something. */
  changing?: boolean;
  keys: readonly { keys: readonly string[]; does: string }[];
}

const groups: readonly Group[] = [
  {
    title: "Moving about",
    keys: [
      { keys: ["j", "↓"], does: "Next item" },
      { keys: ["k", "↑"], does: "Item before" },
      { keys: ["←", "→"], does: "Other column of the board" },
      { keys: ["Enter", "o"], does: "Open" },
      { keys: ["Esc"], does: "Close, or let go of the selection" },
      { keys: ["/"], does: "Search" },
    ],
  },
  {
    title: "Selecting",
    changing: true,
    keys: [
      { keys: ["x", "Space"], does: "Select or let go" },
      { keys: ["Shift ↓", "Shift ↑"], does: "Select on the way" },
      { keys: ["Ctrl A"], does: "Select all that are shown" },
    ],
  },
  {
    title: "Changing",
    changing: true,
    keys: [
      { keys: ["s"], does: "Change the status" },
      { keys: ["Shift ←", "Shift →"], does: "Move to the next status on the board" },
      { keys: ["←", "→", "↑", "↓"], does: "Move an idea on the impact / effort chart; with Shift finely" },
    ],
  },
];

/** The keys, for those who look them up with one. */
export function KeyHelp({ rights, onClose }: { rights: Rights; onClose: () => void }) {
  return (
    <Dialog title="Keys" isOpen onClose={onClose}>
      <div className={styles.groups}>
        {groups
          .filter((group) => !group.changing || rights.changesAnything)
          .map((group) => (
            <section key={group.title}>
              <h3 className={styles.title}>{group.title}</h3>
              <dl>
                {group.keys.map(({ keys, does }) => (
                  <div key={does} className={styles.key}>
                    <dt>{does}</dt>
                    <dd>
                      {keys.map((key) => (
                        <kbd key={key} className={styles.cap}>
                          {key}
                        </kbd>
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
      </div>
    </Dialog>
  );
}
