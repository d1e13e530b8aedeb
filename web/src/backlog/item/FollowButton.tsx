import { i18n } from "@lingui/core";
import { Bell, BellRing } from "lucide-react";
import { useState } from "react";
import { Button } from "../../design/Button";
import type { Run } from "./useRun";

/** Follows an item, or stops: pressed it stands among what one follows, whether one has the pain or not. */
export function FollowButton({
  item,
  run,
  as,
}: {
  item: { id: string; viewerFollows: boolean };
  run: Run;
  /** The seat to follow it from, where it is not the one that the item is changed from. */
  as?: string | undefined;
}) {
  const [pending, setPending] = useState(false);
  const follows = item.viewerFollows;
  const itemId = item.id;
  const press = async () => {
    setPending(true);
    const [there, back] = follows
      ? (["unfollowItem", "followItem"] as const)
      : (["followItem", "unfollowItem"] as const);
    await run(
      there,
      { itemId },
      {
        as,
        done: follows
          ? i18n.t("You follow it no more.")
          : i18n.t("You follow it: its changes come first among your pain points."),
        undo: () => void run(back, { itemId }, { as }),
      },
    );
    setPending(false);
  };
  return (
    <Button
      look="secondary"
      aria-pressed={follows}
      isPending={pending}
      icon={follows ? <BellRing size={17} aria-hidden /> : <Bell size={17} aria-hidden />}
      onPress={() => void press()}
    >
      {follows ? i18n.t("Following") : i18n.t("Follow")}
    </Button>
  );
}
