import { i18n } from "@lingui/core";
import { SearchX } from "lucide-react";
import { buttonClass } from "../design/Button";
import { EmptyState } from "../design/EmptyState";
import { Link } from "../routing/Link";
import { WayIn } from "./WayIn";

/** There is none, or it is none of the reader's business; the two look the same. */
export function NoPainPoint({ isInside }: { isInside: boolean }) {
  if (!isInside) return <WayIn />;
  return (
    <EmptyState
      icon={<SearchX size={28} />}
      title={i18n.t("Not found")}
      level="h1"
      action={
        <Link href="/pain-points" className={buttonClass({})}>
          {i18n.t("All pain points")}
        </Link>
      }
    >
      {i18n.t("There is no such pain point, or it comes from a workshop that you had no seat in.")}
    </EmptyState>
  );
}
