import { i18n } from "@lingui/core";
import { Monitor, Moon, Sun } from "lucide-react";
import { IconButton } from "./IconButton";
import { chooseTheme, type Theme, useTheme } from "./theme";

const next: Record<Theme, Theme> = { system: "light", light: "dark", dark: "system" };
const names: Record<Theme, string> = {
  system: i18n.t("system"),
  light: i18n.t("light"),
  dark: i18n.t("dark"),
};
const icons = { system: Monitor, light: Sun, dark: Moon };

/** System, light, dark, in turn: what the next step is called, and taking it. */
export function useNextTheme() {
  const theme = useTheme();
  return {
    theme,
    label: i18n.t("Theme: {theme}. Switch to {next}", { theme: names[theme], next: names[next[theme]] }),
    choose: () => chooseTheme(next[theme]),
  };
}

export function ThemeSwitch() {
  const { theme, label, choose } = useNextTheme();
  const Icon = icons[theme];
  return <IconButton label={label} icon={<Icon size={18} />} onPress={choose} />;
}
