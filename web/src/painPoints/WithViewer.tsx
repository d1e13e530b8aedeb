import { AppShell } from "../design/AppShell";
import { ErrorNote } from "../design/ErrorNote";
import { SkeletonText } from "../design/Skeleton";
import { useQuery } from "../graphql/useQuery";
import { isInside, type Viewer, viewerQuery } from "./viewer";
import { WayIn } from "./WayIn";

/** A page for those who have a seat somewhere; it says to all others how to get one. */
export function WithViewer({
  title,
  width = "medium",
  children,
}: {
  /** What the page is called while nothing of it is there. */
  title: string;
  width?: "medium" | "wide";
  children: (viewer: Viewer) => React.ReactNode;
}) {
  const { data, error, refetch } = useQuery(viewerQuery, {});
  return (
    <AppShell width={width} current="pain-points">
      {data && !isInside(data.viewer) && <WayIn />}
      {data && isInside(data.viewer) && children(data.viewer)}
      {!data && (
        <>
          <h1 className="visually-hidden">{title}</h1>
          {error ? <ErrorNote error={error} onRetry={refetch} /> : <SkeletonText lines={8} />}
        </>
      )}
    </AppShell>
  );
}
