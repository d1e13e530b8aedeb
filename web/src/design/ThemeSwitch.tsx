import { Monitor, Moon, Sun } from "lucide-react";
import { IconButton } from "./IconButton";
import { chooseTheme, type Theme, useTheme } from "./theme";

const next: Record<Theme, Theme> = { system: "light", light: "dark", dark: "system" };
const icons = { system: Monitor, light: Sun, dark: Moon };

/** System, light, dark, in turn. */
export function ThemeSwitch() {
  const theme = useTheme();
  const Icon = icons[theme];
  return (
    <IconButton
      label={`Theme: ${theme}. Switch to ${next[theme]}`}
      icon={<Icon size={18} />}
      onPress={() => chooseTheme(next[theme])}
    />
  );
}
