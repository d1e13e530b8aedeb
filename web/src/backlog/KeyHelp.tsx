import { i18n } from "@lingui/core";
import { Dialog } from "../design/Dialog";
import styles from "./KeyHelp.module.css";
import type { Rights } from "./rights";

interface Group {
  title: string;
  /** Only for those who may change something. */
  changing?: boolean;
  keys: readonly { keys: readonly string[]; does: string }[];
}

const shift = i18n.t("Shift");

const groups: readonly Group[] = [
  {
    title: i18n.t("Moving about"),
    keys: [
      { keys: ["j", "↓"], does: i18n.t("Next item") },
      { keys: ["k", "↑"], does: i18n.t("Item before") },
      { keys: ["←", "→"], does: i18n.t("Other column of the board") },
      {
        keys: [i18n.t({ id: "enter.key", message: "Enter" }), "o"],
        does: i18n.t({ id: "open.deed", message: "Open" }),
      },
      { keys: [i18n.t("Esc")], does: i18n.t("Close, or let go of the selection") },
      { keys: ["/"], does: i18n.t("Search") },
    ],
  },
  {
    title: i18n.t("Selecting"),
    changing: true,
    keys: [
      { keys: ["x", i18n.t("Space")], does: i18n.t("Select or let go") },
      { keys: [`${shift} ↓`, `${shift} ↑`], does: i18n.t("Select on the way") },
      { keys: [i18n.t("Ctrl A")], does: i18n.t("Select all that are shown") },
    ],
  },
  {
    title: i18n.t("Changing"),
    changing: true,
    keys: [
      { keys: ["s"], does: i18n.t("Change the status") },
      { keys: [`${shift} ←`, `${shift} →`], does: i18n.t("Move to the next status on the board") },
      {
        keys: ["←", "→", "↑", "↓"],
        does: i18n.t("Move an idea on the impact / effort chart; with Shift finely"),
      },
    ],
  },
];

/** The keys, for those who look them up with one. */
export function KeyHelp({ rights, onClose }: { rights: Rights; onClose: () => void }) {
  return (
    <Dialog title={i18n.t("Keys")} isOpen onClose={onClose}>
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
