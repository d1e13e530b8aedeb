import { i18n } from "@lingui/core";
import {
  Download,
  Eraser,
  LogOut,
  Menu as MenuIcon,
  Monitor,
  Moon,
  NotebookText,
  Presentation,
  Sun,
} from "lucide-react";
import { useState } from "react";
import { type Question, useAsk } from "../../design/Ask";
import { Button } from "../../design/Button";
import { Logo } from "../../design/Logo";
import { Menu } from "../../design/Menu";
import { Part } from "../../design/Part";
import { lazyPart } from "../../design/parts";
import { SideBadge, SideGlyph } from "../../design/SideBadge";
import { Timer } from "../../design/Timer";
import { chooseTheme, useTheme } from "../../design/theme";
import { languageEntry } from "../../language/LanguageSwitch";
import { Link } from "../../routing/Link";
import { navigate } from "../../routing/location";
import { clockMinutes } from "../agenda/pace";
import { useWorkshop } from "../useWorkshop";
import styles from "./TopBar.module.css";

const OwnDataDialog = lazyPart(() => import("../erasing/OwnDataDialog"));
const EraseSeat = lazyPart(() => import("../erasing/EraseSeat"));

/** Which workshop, how long, and who one is here. */
export function TopBar() {
  const { board, me, currentStep, now, run, workshopId, participantId } = useWorkshop();
  const theme = useTheme();
  const [asked, setAsked] = useState<"take" | "erase" | null>(null);
  const { ask, asking } = useAsk();
  const leave: Question = {
    title: i18n.t("Give your seat up?"),
    confirm: i18n.t("Give it up"),
    text: i18n.t(
      "You leave the workshop at once. What you wrote stays. Coming back takes a link or the code, and gives you a new seat without your cards.",
    ),
    deed: async () => {
      const done = await run("leaveWorkshop", {});
      if (done) navigate("/");
      return done;
    },
  };
  const organization = board.sides.find((side) => side.side === me?.side)?.organizationName;
  return (
    <div className={styles.bar}>
      <Link href="/" className={styles.home} aria-label={i18n.t("CoInnovation, start page")}>
        <Logo size={26} />
      </Link>
      <p className={styles.title} dir="auto">
        {board.title ?? (board.workshopId ? i18n.t("Title erased") : "")}
      </p>
      {currentStep && (
        <Timer
          size="large"
          endsAt={currentStep.endsAt}
          remainingSeconds={currentStep.remainingSeconds}
          minutes={clockMinutes(currentStep)}
          now={now}
        />
      )}
      {me && (
        <Menu
          label={i18n.t("Your seat")}
          entries={[
            {
              id: "summary",
              label: i18n.t("Summary and export"),
              icon: <NotebookText size={16} />,
              onAction: () => navigate(`/workshops/${workshopId}/summary?as=${participantId}`),
            },
            ...(me.role === "OBSERVER"
              ? [
                  {
                    id: "projector",
                    label: i18n.t("Show on a projector"),
                    icon: <Presentation size={16} />,
                    onAction: () => navigate(`/workshops/${workshopId}/projector?as=${participantId}`),
                  },
                ]
              : []),
            {
              id: "take",
              label: i18n.t("Take what is mine along"),
              icon: <Download size={16} />,
              onAction: () => setAsked("take"),
            },
            {
              id: "system",
              label:
                theme === "system"
                  ? i18n.t("Theme follows the system ✓")
                  : i18n.t("Theme follows the system"),
              icon: <Monitor size={16} />,
              separated: true,
              onAction: () => chooseTheme("system"),
            },
            {
              id: "light",
              label: theme === "light" ? i18n.t("Light theme ✓") : i18n.t("Light theme"),
              icon: <Sun size={16} />,
              onAction: () => chooseTheme("light"),
            },
            {
              id: "dark",
              label: theme === "dark" ? i18n.t("Dark theme ✓") : i18n.t("Dark theme"),
              icon: <Moon size={16} />,
              onAction: () => chooseTheme("dark"),
            },
            languageEntry(),
            {
              id: "leave",
              label: i18n.t("Give your seat up"),
              icon: <LogOut size={16} />,
              danger: true,
              separated: true,
              onAction: () => ask(leave),
            },
            {
              id: "erase",
              label: i18n.t("Erase me and what I wrote"),
              icon: <Eraser size={16} />,
              danger: true,
              onAction: () => setAsked("erase"),
            },
          ]}
        >
          <Button look="quiet" className={styles.seat ?? ""}>
            <span className="visually-hidden">{i18n.t("Your seat:")} </span>
            <SideGlyph side={me.side} size={14} />
            <span className={styles.name} dir="auto">
              {me.name}
            </span>
            <span className={styles.side}>
              <SideBadge plain side={me.side} label={organization ?? undefined} />
            </span>
            <MenuIcon size={16} aria-hidden />
          </Button>
        </Menu>
      )}
      {asking}
      <Part onClose={() => setAsked(null)}>
        {asked === "take" && <OwnDataDialog onClose={() => setAsked(null)} />}
        {asked === "erase" && <EraseSeat onClose={() => setAsked(null)} />}
      </Part>
    </div>
  );
}
