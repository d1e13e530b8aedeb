import { i18n } from "@lingui/core";
import { Ellipsis, Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { IconButton } from "../../design/IconButton";
import { Menu } from "../../design/Menu";
import { showToast } from "../../design/toasts";
import { type CommandInput, send } from "../../graphql/command";
import { describe } from "../../graphql/failures";
import type { OwnTemplate } from "../creating/templates";
import { RenameTemplateDialog } from "./RenameTemplateDialog";

/** What those may do with a template who may change it. Removing can be undone. */
export function TemplateActions({ template, onChanged }: { template: OwnTemplate; onChanged: () => void }) {
  const [renaming, setRenaming] = useState(false);
  const id = { templateId: template.id };
  const change = async <Name extends "removeTemplate" | "bringBackTemplate">(
    name: Name,
    input: CommandInput<Name>,
  ) => {
    try {
      await send(name, input);
      onChanged();
      return true;
    } catch (failure) {
      showToast(describe(failure).message, { tone: "danger" });
      return false;
    }
  };
  const remove = async () => {
    if (await change("removeTemplate", id))
      showToast(i18n.t("“{name}” is off the list.", { name: template.name }), {
        action: { label: i18n.t("Undo"), run: () => void change("bringBackTemplate", id) },
      });
  };
  const label = i18n.t("Actions for {name}", { name: template.name });
  return (
    <>
      <Menu
        label={label}
        entries={[
          {
            id: "rename",
            label: i18n.t("Rename…"),
            icon: <Pencil size={17} aria-hidden />,
            onAction: () => setRenaming(true),
          },
          {
            id: "remove",
            label: i18n.t("Remove"),
            icon: <Trash2 size={17} aria-hidden />,
            danger: true,
            onAction: () => void remove(),
          },
        ]}
      >
        <IconButton label={label} icon={<Ellipsis size={18} aria-hidden />} />
      </Menu>
      {renaming && (
        <RenameTemplateDialog
          template={template}
          onRenamed={() => {
            setRenaming(false);
            onChanged();
          }}
          onClose={() => setRenaming(false)}
        />
      )}
    </>
  );
}
