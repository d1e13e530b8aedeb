import { i18n } from "@lingui/core";
import { useRef, useState } from "react";
import { TextField } from "../../design/TextField";
import type { BoardTheme } from "../workshopBoard";

/**
 * A new theme's name, where it will stand: whoever knows it types it, and whoever does not goes on sorting. Leaving the field keeps what is in it; Escape does not.
 */
export function FreshName({
  theme,
  onName,
  onDone,
}: {
  theme: BoardTheme;
  /** False: it was refused, and the name stays in its field. */
  onName: (name: string) => Promise<boolean>;
  onDone: () => void;
}) {
  const [name, setName] = useState("");
  const isOver = useRef(false);
  const finish = async (named: string) => {
    if (isOver.current) return;
    isOver.current = true;
    if (named === "" || (await onName(named))) onDone();
    else isOver.current = false;
  };
  return (
    <TextField
      label={i18n.t("Name of the theme")}
      labelHidden
      hint={i18n.t("What do these cards have in common? Escape leaves it for later.")}
      autoFocus
      placeholder={theme.name ?? ""}
      value={name}
      onChange={setName}
      maxLength={80}
      onBlur={() => void finish(name.trim())}
      onKeyDown={(event) => {
        // A word that is being put together is not a name yet.
        if (event.nativeEvent.isComposing) return;
        if (event.key === "Enter") void finish(name.trim());
        else if (event.key === "Escape") void finish("");
      }}
    />
  );
}
