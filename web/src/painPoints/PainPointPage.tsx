import { i18n } from "@lingui/core";
import { ItemView } from "../backlog/item/ItemDetail";
import { PartLevel } from "../backlog/item/ItemHeading";
import { ItemSheet } from "../backlog/item/ItemSheet";
import { useItem } from "../backlog/item/useItem";
import { AppShell } from "../design/AppShell";
import { BackLink } from "../design/BackLink";
import { ErrorNote } from "../design/ErrorNote";
import { SkeletonText } from "../design/Skeleton";
import type { PageProps } from "../routing/pageProps";
import { NoPainPoint } from "./NoPainPoint";
import { PainPointView } from "./PainPointView";
import { isInside } from "./viewer";

/** One address for everybody: those who steer the backlog work on the pain point, all others speak about it. */
export default function PainPointPage({ parameters }: PageProps) {
  const id = parameters.id ?? "";
  const loaded = useItem(id);
  const { data, item, error, refetch, acting, viewer } = loaded;
  if (item && acting !== undefined)
    return (
      <ItemSheet tab="pain-points">
        <ItemView key={id} id={id} loaded={loaded} level="h1" />
      </ItemSheet>
    );
  return (
    <AppShell width="medium" current="pain-points">
      {item?.__typename === "PainPoint" && viewer ? (
        <PartLevel value="h2">
          <BackLink href="/pain-points">{i18n.t("All pain points")}</BackLink>
          <PainPointView key={id} painPoint={item} loaded={loaded} seats={viewer.seats} />
        </PartLevel>
      ) : data ? (
        <NoPainPoint isInside={isInside(data.viewer)} />
      ) : (
        <>
          <h1 className="visually-hidden">{i18n.t("Pain point")}</h1>
          {error ? (
            <ErrorNote error={error} onRetry={refetch} />
          ) : (
            <SkeletonText lines={8} label={i18n.t("Loading the pain point")} />
          )}
        </>
      )}
    </AppShell>
  );
}
