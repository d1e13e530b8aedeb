import { i18n } from "@lingui/core";
import { ErrorNote } from "../../design/ErrorNote";
import { SkeletonText } from "../../design/Skeleton";
import { useQuery } from "../../graphql/useQuery";
import { relationshipsQuery } from "../../organizations/account/relationshipQueries";
import { type Parties, partiesOf } from "./parties";

/** Waits for the organizations of a relationship; null where it is none of the reader's (any more). */
export function WithParties({
  organizationId,
  relationshipId,
  children,
}: {
  organizationId: string;
  relationshipId: string;
  children: (parties: Parties | null) => React.ReactNode;
}) {
  const { data, error, refetch } = useQuery(relationshipsQuery, { id: organizationId });
  if (!data)
    return error ? (
      <ErrorNote error={error} onRetry={refetch} />
    ) : (
      <SkeletonText lines={4} label={i18n.t("Loading the relationships")} />
    );
  const relationship = data.organizationAccount?.relationships.find(({ id }) => id === relationshipId);
  return children(relationship && !relationship.endedAt ? partiesOf(relationship, organizationId) : null);
}
