import { i18n } from "@lingui/core";
import { Skeleton, SkeletonText } from "../../design/Skeleton";

export function LoadingStage() {
  return (
    <div style={{ display: "grid", gap: "var(--s5)", maxWidth: "40rem" }}>
      <Skeleton width="10rem" height="1.5rem" />
      <Skeleton width="80%" height="3rem" />
      <SkeletonText lines={3} label={i18n.t("Loading the workshop")} />
    </div>
  );
}
