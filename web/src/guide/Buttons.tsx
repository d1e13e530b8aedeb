import { i18n } from "@lingui/core";
import { Check, Copy, Ellipsis, Eye, LayoutGrid, List, Pencil, Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { Button, type ButtonLook, buttonClass } from "../design/Button";
import { IconButton } from "../design/IconButton";
import { Menu } from "../design/Menu";
import { Segmented } from "../design/Segmented";
import { Tabs } from "../design/Tabs";
import { showToast } from "../design/toasts";
import { Link } from "../routing/Link";
import { Sample, Section } from "./Section";

const looks: readonly { look: ButtonLook; words: string; note: string }[] = [
  { look: "primary", words: i18n.t("Reveal the cards"), note: i18n.t("The one thing a screen is about.") },
  { look: "signal", words: i18n.t("Open the vote"), note: i18n.t("Makes something live.") },
  { look: "secondary", words: i18n.t("Add a step"), note: i18n.t("Everything else that can be done.") },
  { look: "quiet", words: i18n.t("Cancel"), note: i18n.t("Ways out, and tools within a row.") },
  { look: "danger", words: i18n.t("Remove"), note: i18n.t("Destroys; can be undone, or asks first.") },
];

/** What is pressed. */
export function Buttons() {
  const [layout, setLayout] = useState<"list" | "board">("list");
  return (
    <Section
      id="buttons"
      title={i18n.t("Buttons")}
      lead={i18n.t(
        "A button says the deed, not “OK”. It keeps its place and its focus while something is on its way.",
      )}
    >
      {looks.map(({ look, words, note }) => (
        <Sample key={look} name={look} note={note}>
          <Button look={look} icon={look === "secondary" && <Plus size={18} aria-hidden />}>
            {words}
          </Button>
          <Button look={look} isPending>
            {i18n.t("On its way")}
          </Button>
          <Button look={look} isDisabled>
            {i18n.t("Not now")}
          </Button>
        </Sample>
      ))}
      <Sample name="Sizes">
        <Button size="small">{i18n.t("Small")}</Button>
        <Button>{i18n.t("Medium")}</Button>
        <Button size="large">{i18n.t("Large")}</Button>
        <Link href="/design#buttons" className={buttonClass({ look: "secondary" })}>
          {i18n.t("A link that looks so")}
        </Link>
      </Sample>
      <Sample
        name={i18n.t("Icon buttons")}
        note={i18n.t("Named for everybody: as a tooltip, and for screen readers.")}
      >
        <IconButton label={i18n.t("Edit")} icon={<Pencil size={18} />} />
        <IconButton label={i18n.t("Show")} icon={<Eye size={18} />} look="secondary" />
        <IconButton label={i18n.t("Remove")} icon={<Trash2 size={18} />} look="danger" />
        <IconButton label={i18n.t("Edit, not now")} icon={<Pencil size={18} />} isDisabled />
      </Sample>
      <Sample name="Menu">
        <Menu
          label={i18n.t("What to do with it")}
          placement="bottom start"
          entries={[
            {
              id: "copy",
              label: i18n.t("Copy"),
              icon: <Copy size={16} aria-hidden />,
              onAction: say(i18n.t("Copied.")),
            },
            {
              id: "keep",
              label: i18n.t("Keep"),
              icon: <Check size={16} aria-hidden />,
              onAction: say(i18n.t("Kept.")),
            },
            { id: "later", label: i18n.t("Not now"), disabled: true, onAction: say("") },
            {
              id: "remove",
              label: i18n.t("Remove"),
              icon: <Trash2 size={16} aria-hidden />,
              danger: true,
              separated: true,
              onAction: () =>
                showToast(i18n.t("Removed."), {
                  action: { label: i18n.t("Undo"), run: () => showToast(i18n.t("It is back.")) },
                }),
            },
          ]}
        >
          <Button icon={<Ellipsis size={18} aria-hidden />}>{i18n.t("More")}</Button>
        </Menu>
      </Sample>
      <Sample name={i18n.t("One of a few ways to look")}>
        <Segmented
          label={i18n.t("Layout")}
          value={layout}
          onChange={setLayout}
          options={[
            { value: "list", label: i18n.t("List"), icon: <List size={16} aria-hidden /> },
            { value: "board", label: i18n.t("Board"), icon: <LayoutGrid size={16} aria-hidden /> },
          ]}
        />
      </Sample>
      <Sample name="Tabs" stack>
        <Tabs
          label={i18n.t("Kinds")}
          tabs={[
            { id: "pains", label: i18n.t("Pain points"), count: 12, content: <p>{i18n.t("What hurts.")}</p> },
            { id: "ideas", label: i18n.t("Ideas"), count: 5, content: <p>{i18n.t("What could help.")}</p> },
          ]}
        />
      </Sample>
    </Section>
  );
}

const say = (text: string) => () => void showToast(text, { tone: "positive" });
