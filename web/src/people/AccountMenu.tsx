import { i18n } from "@lingui/core";
import { CircleUserRound, LogIn, LogOut, SunMoon } from "lucide-react";
import { Button } from "../design/Button";
import { IconButton } from "../design/IconButton";
import { Menu, type MenuEntry } from "../design/Menu";
import { ThemeSwitch, useNextTheme } from "../design/ThemeSwitch";
import { useQuery } from "../graphql/useQuery";
import { LanguageSwitch, languageEntry } from "../language/LanguageSwitch";
import { navigate, usePath } from "../routing/location";
import { accountMenuQuery } from "./accountQuery";
import { signInPath } from "./nextPath";
import { useAccountLanguage } from "./useAccountLanguage";
import { useNarrow } from "./useNarrow";
import { useSignOut } from "./useSignOut";

/** The reader's account, and how the page looks. On a phone one mark stands for both. */
export function AccountMenu() {
  const viewer = useQuery(accountMenuQuery, {}).data?.viewer;
  const narrow = useNarrow();
  const theme = useNextTheme();
  const { signOut, question } = useSignOut();
  const person = viewer?.person;
  const called = person?.name ?? person?.email;
  useAccountLanguage(person?.language);
  const isSigningIn = usePath() === "/sign-in";
  const isOpen = viewer && (viewer.signInByMail || viewer.signInProviders.length > 0);
  const lookEntries: MenuEntry[] = [
    languageEntry(),
    { id: "theme", label: theme.label, icon: <SunMoon size={18} />, onAction: theme.choose },
  ];
  const looks = narrow ? (
    <Menu label={i18n.t("Language and colors")} entries={lookEntries}>
      <IconButton label={i18n.t("Language and colors")} icon={<SunMoon size={20} />} />
    </Menu>
  ) : (
    <>
      <LanguageSwitch />
      <ThemeSwitch />
    </>
  );
  if (!viewer || isSigningIn || !(person || isOpen)) return looks;

  const signIn = () => navigate(signInPath(location.pathname + location.search + location.hash));
  if (!person && !narrow)
    return (
      <>
        {looks}
        <Button size="small" onPress={signIn}>
          {i18n.t("Sign in")}
        </Button>
      </>
    );

  const entries: MenuEntry[] = person
    ? [
        {
          id: "account",
          label: person.name ? i18n.t("{name}: my account", { name: person.name }) : i18n.t("My account"),
          icon: <CircleUserRound size={18} />,
          onAction: () => navigate("/account"),
        },
        {
          id: "out",
          label: i18n.t("Sign out"),
          icon: <LogOut size={18} />,
          onAction: signOut,
        },
      ]
    : [{ id: "in", label: i18n.t("Sign in"), icon: <LogIn size={18} />, onAction: signIn }];
  if (narrow) entries.push(...lookEntries.map((entry, index) => ({ ...entry, separated: index === 0 })));
  return (
    <>
      {!narrow && looks}
      <Menu label={i18n.t("Account")} entries={entries}>
        <IconButton
          label={called ? i18n.t("Account of {name}", { name: called }) : i18n.t("Account")}
          icon={<CircleUserRound size={20} />}
        />
      </Menu>
      {question}
    </>
  );
}
