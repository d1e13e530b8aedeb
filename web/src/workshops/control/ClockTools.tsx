import { i18n } from "@lingui/core";
import { Pause, Play, Square, TimerReset } from "lucide-react";
import { IconButton } from "../../design/IconButton";
import { Menu } from "../../design/Menu";
import { useWorkshop } from "../useWorkshop";
import { useControls } from "./useControls";

/** The current step's time: stop it, let it run, add to it, end it. */
export function ClockTools() {
  const { currentStep } = useWorkshop();
  const { pause, resume, extend, end } = useControls();
  if (!currentStep) return null;
  return (
    <>
      {currentStep.state === "PAUSED" ? (
        <IconButton
          label={i18n.t("Let the timer run on")}
          icon={<Play size={19} />}
          onPress={() => void resume()}
        />
      ) : (
        <IconButton
          label={i18n.t("Pause the timer")}
          icon={<Pause size={19} />}
          onPress={() => void pause()}
        />
      )}
      <Menu
        label={i18n.t("Give more time")}
        placement="top"
        entries={[1, 2, 5, 10].map((minutes) => ({
          id: String(minutes),
          label: i18n.t("{minutes, plural, one {# minute} other {# minutes}} more", { minutes }),
          onAction: () => void extend(minutes),
        }))}
      >
        <IconButton label={i18n.t("Give more time")} icon={<TimerReset size={19} />} />
      </Menu>
      <IconButton label={i18n.t("End this step")} icon={<Square size={17} />} onPress={() => void end()} />
    </>
  );
}
