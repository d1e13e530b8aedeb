import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import type { PageProps } from "./pageProps";

interface Page {
  pattern: string;
  title: string;
  component: LazyExoticComponent<ComponentType<PageProps>>;
}

/** Every page of the client; the first that matches is shown. Each is its own chunk. */
export const pages: readonly Page[] = [
  { pattern: "/", title: "CoInnovation", component: lazy(() => import("../start/StartPage")) },
  { pattern: "/join", title: "Join a workshop", component: lazy(() => import("../joining/JoinPage")) },
  { pattern: "/sign-in", title: "Sign in", component: lazy(() => import("../people/SignInPage")) },
  { pattern: "/account", title: "My account", component: lazy(() => import("../people/AccountPage")) },
  {
    pattern: "/workshops/new",
    title: "New workshop",
    component: lazy(() => import("../workshops/creating/CreateWorkshopPage")),
  },
  {
    pattern: "/workshops/:id",
    title: "Workshop",
    component: lazy(() => import("../workshops/WorkshopPage")),
  },
  {
    pattern: "/workshops/:id/agenda",
    title: "Agenda",
    component: lazy(() => import("../workshops/agenda/AgendaPage")),
  },
  {
    pattern: "/workshops/:id/run-sheet",
    title: "Run sheet",
    component: lazy(() => import("../workshops/planning/RunSheetPage")),
  },
  {
    pattern: "/workshops/:id/invitations",
    title: "Invitations",
    component: lazy(() => import("../workshops/inviting/InvitationsPage")),
  },
  {
    pattern: "/workshops/:id/projector",
    title: "Projector",
    component: lazy(() => import("../workshops/projector/ProjectorPage")),
  },
  {
    pattern: "/workshops/:id/summary",
    title: "Summary",
    component: lazy(() => import("../workshops/summary/SummaryPage")),
  },
  { pattern: "/backlog", title: "Backlog", component: lazy(() => import("../backlog/BacklogPage")) },
  {
    pattern: "/backlog/integrations",
    title: "Integrations",
    component: lazy(() => import("../integrations/IntegrationsPage")),
  },
  {
    pattern: "/backlog/integrations/tokens",
    title: "Access tokens",
    component: lazy(() => import("../integrations/tokens/TokensPage")),
  },
  {
    pattern: "/backlog/integrations/webhooks",
    title: "Webhooks",
    component: lazy(() => import("../integrations/webhooks/WebhooksPage")),
  },
  {
    pattern: "/backlog/integrations/webhooks/:id",
    title: "Webhook",
    component: lazy(() => import("../integrations/webhooks/WebhookPage")),
  },
  {
    pattern: "/backlog/integrations/import",
    title: "Import",
    component: lazy(() => import("../integrations/importing/ImportPage")),
  },
  {
    pattern: "/backlog/integrations/export",
    title: "Export",
    component: lazy(() => import("../integrations/exporting/ExportPage")),
  },
  {
    pattern: "/backlog/integrations/audit",
    title: "Audit log",
    component: lazy(() => import("../audit/WorkspaceAuditPage")),
  },
  {
    pattern: "/backlog/changelog",
    title: "Changelog",
    component: lazy(() => import("../backlog/changelog/ChangelogPage")),
  },
  {
    pattern: "/organizations",
    title: "Organizations",
    component: lazy(() => import("../organizations/OrganizationsPage")),
  },
  {
    pattern: "/organizations/new",
    title: "New organization",
    component: lazy(() => import("../organizations/account/NewOrganizationPage")),
  },
  {
    pattern: "/organizations/invitation",
    title: "Invitation",
    component: lazy(() => import("../organizations/account/InvitationPage")),
  },
  {
    pattern: "/organizations/relationship",
    title: "Invitation",
    component: lazy(() => import("../organizations/account/RelationshipInvitationPage")),
  },
  {
    pattern: "/organizations/:id/relationships",
    title: "Relationships",
    component: lazy(() => import("../organizations/account/RelationshipsPage")),
  },
  {
    pattern: "/organizations/:id/audit",
    title: "Audit log",
    component: lazy(() => import("../audit/OrganizationAuditPage")),
  },
  {
    pattern: "/organizations/:id",
    title: "Organization",
    component: lazy(() => import("../organizations/account/OrganizationPage")),
  },
  { pattern: "/design", title: "Design system", component: lazy(() => import("../guide/DesignPage")) },
  { pattern: "/ideas/:id", title: "Idea", component: lazy(() => import("../backlog/item/IdeaPage")) },
  {
    pattern: "/pain-points",
    title: "Pain points",
    component: lazy(() => import("../painPoints/PainPointsPage")),
  },
  {
    pattern: "/pain-points/new",
    title: "New pain point",
    component: lazy(() => import("../painPoints/SubmitPage")),
  },
  {
    pattern: "/pain-points/:id",
    title: "Pain point",
    component: lazy(() => import("../painPoints/PainPointPage")),
  },
];
