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
  { look: "primary", words: "Reveal the cards", note: "The one thing a screen is about." },
  { look: "signal", words: "Open the vote", note: "Makes something live." },
  { look: "secondary", words: "Add a step", note: "Everything else that can be done." },
  { look: "quiet", words: "Cancel", note: "Ways out, and tools within a row." },
  { look: "danger", words: "Remove", note: "Destroys; can be undone, or asks first." },
];

/** What is pressed. */
export function Buttons() {
  const [layout, setLayout] = useState<"list" | "board">("list");
  return (
    <Section
      id="buttons"
      title="Buttons"
      lead="A button says the deed, not “OK”. It keeps its place and its focus while something is on its way."
    >
      {looks.map(({ look, words, note }) => (
        <Sample key={look} name={look} note={note}>
          <Button look={look} icon={look === "secondary" && <Plus size={18} aria-hidden />}>
            {words}
          </Button>
          <Button look={look} isPending>
            On its way
          </Button>
          <Button look={look} isDisabled>
            Not now
          </Button>
        </Sample>
      ))}
      <Sample name="Sizes">
        <Button size="small">Small</Button>
        <Button>Medium</Button>
        <Button size="large">Large</Button>
        <Link href="/design#buttons" className={buttonClass({ look: "secondary" })}>
          A link that looks so
        </Link>
      </Sample>
      <Sample name="Icon buttons" note="Named for everybody: as a tooltip, and for screen readers.">
        <IconButton label="Edit" icon={<Pencil size={18} />} />
        <IconButton label="Show" icon={<Eye size={18} />} look="secondary" />
        <IconButton label="Remove" icon={<Trash2 size={18} />} look="danger" />
        <IconButton label="Edit, not now" icon={<Pencil size={18} />} isDisabled />
      </Sample>
      <Sample name="Menu">
        <Menu
          label="What to do with it"
          placement="bottom start"
          entries={[
            { id: "copy", label: "Copy", icon: <Copy size={16} aria-hidden />, onAction: say("Copied.") },
            { id: "keep", label: "Keep", icon: <Check size={16} aria-hidden />, onAction: say("Kept.") },
            { id: "later", label: "Not now", disabled: true, onAction: say("") },
            {
              id: "remove",
              label: "Remove",
              icon: <Trash2 size={16} aria-hidden />,
              danger: true,
              separated: true,
              onAction: () =>
                showToast("Removed.", { action: { label: "Undo", run: () => showToast("It is back.") } }),
            },
          ]}
        >
          <Button icon={<Ellipsis size={18} aria-hidden />}>More</Button>
        </Menu>
      </Sample>
      <Sample name="One of a few ways to look">
        <Segmented
          label="Layout"
          value={layout}
          onChange={setLayout}
          options={[
            { value: "list", label: "List", icon: <List size={16} aria-hidden /> },
            { value: "board", label: "Board", icon: <LayoutGrid size={16} aria-hidden /> },
          ]}
        />
      </Sample>
      <Sample name="Tabs" stack>
        <Tabs
          label="Kinds"
          tabs={[
            { id: "pains", label: "Pain points", count: 12, content: <p>What hurts.</p> },
            { id: "ideas", label: "Ideas", count: 5, content: <p>What could help.</p> },
          ]}
        />
      </Sample>
    </Section>
  );
}

const say = (text: string) => () => void showToast(text, { tone: "positive" });
