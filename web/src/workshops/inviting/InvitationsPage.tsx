import { i18n } from "@lingui/core";
import { BackLink } from "../../design/BackLink";
import type { PageProps } from "../../routing/pageProps";
import { SideAccounts } from "../confirming/SideAccounts";
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
      refusal={i18n.t("Facilitators invite people")}
      advice={i18n.t("Ask yours for an invitation if somebody is missing.")}
    >
      {(live) => <InvitationsOf live={live} />}
    </FacilitatorPage>
  );
}

function InvitationsOf({ live }: { live: string }) {
  const { board } = useWorkshop();
  return (
    <>
      <BackLink href={live}>{board.title ?? i18n.t("The workshop")}</BackLink>
      <Invitations />
      <SideAccounts />
    </>
  );
}
