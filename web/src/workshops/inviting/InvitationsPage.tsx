import { BackLink } from "../../design/BackLink";
import type { PageProps } from "../../routing/pageProps";
import { FacilitatorPage } from "../seats/FacilitatorPage";
import { useWorkshop } from "../useWorkshop";
import { Invitations } from "./Invitations";

/** Ways in for certain people: whom a facilitator invited, until when, and who came. */
export default function InvitationsPage({ parameters }: PageProps) {
  return (
    <FacilitatorPage
      workshopId={parameters.id ?? ""}
      page="/invitations"
      name="Invitations"
      lines={6}
      refusal="Facilitators invite people"
      advice="Ask yours for an invitation if somebody is missing."
    >
      {(live) => <InvitationsOf live={live} />}
    </FacilitatorPage>
  );
}

function InvitationsOf({ live }: { live: string }) {
  const { board } = useWorkshop();
  return (
    <>
      <BackLink href={live}>{board.title ?? "The workshop"}</BackLink>
      <Invitations />
    </>
  );
}
