import { i18n } from "@lingui/core";
import { Badge } from "../design/Badge";
import { SideBadge } from "../design/SideBadge";
import type { BacklogItem } from "./items";

/** Who raised an item. What names no side comes from a workshop's anonymous step, or without a workshop from an import. */
export function Origin({
  item: { side, organization, workshop },
  plain = false,
}: {
  item: Pick<BacklogItem, "side"> & {
    organization: { name: string | null } | null;
    workshop: object | null;
  };
  /** As a mark in a line of text. */
  plain?: boolean;
}) {
  if (side) return <SideBadge side={side} label={organization?.name ?? undefined} plain={plain} />;
  const name = organization?.name;
  if (plain) return <span dir="auto">{name ?? (workshop ? i18n.t("anonymous") : i18n.t("imported"))}</span>;
  return <Badge>{name ?? (workshop ? i18n.t("Raised anonymously") : i18n.t("Imported"))}</Badge>;
}
