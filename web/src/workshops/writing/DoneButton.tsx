import { i18n } from "@lingui/core";
import { Check, RotateCcw } from "lucide-react";
import { Button } from "../../design/Button";
import { useWorkshop } from "../useWorkshop";

/** Says that one has written all, and takes it back. */
export function DoneButton({ stepId }: { stepId: string }) {
  const { own, give } = useWorkshop();
  const done = own.doneStepIds.includes(stepId);
  return (
    <Button
      look={done ? "quiet" : "secondary"}
      icon={done ? <RotateCcw size={17} /> : <Check size={18} />}
      onPress={() => give("markDone", { stepId, done: !done })}
    >
      {done ? i18n.t("Not done yet") : i18n.t("I’m done")}
    </Button>
  );
}
