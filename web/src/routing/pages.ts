import { i18n } from "@lingui/core";
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
  {
    pattern: "/join",
    title: i18n.t("Join a workshop"),
    component: lazy(() => import("../joining/JoinPage")),
  },
  { pattern: "/sign-in", title: i18n.t("Sign in"), component: lazy(() => import("../people/SignInPage")) },
  {
    pattern: "/account",
    title: i18n.t("My account"),
    component: lazy(() => import("../people/AccountPage")),
  },
  {
    pattern: "/workshops/new",
    title: i18n.t("New workshop"),
    component: lazy(() => import("../workshops/creating/CreateWorkshopPage")),
  },
  {
    pattern: "/workshops/:id",
    title: i18n.t("Workshop"),
    component: lazy(() => import("../workshops/WorkshopPage")),
  },
  {
    pattern: "/workshops/:id/agenda",
    title: i18n.t("Agenda"),
    component: lazy(() => import("../workshops/agenda/AgendaPage")),
  },
  {
    pattern: "/workshops/:id/run-sheet",
    title: i18n.t("Run sheet"),
    component: lazy(() => import("../workshops/planning/RunSheetPage")),
  },
  {
    pattern: "/workshops/:id/invitations",
    title: i18n.t("Invitations"),
    component: lazy(() => import("../workshops/inviting/InvitationsPage")),
  },
  {
    pattern: "/workshops/:id/projector",
    title: i18n.t("Projector"),
    component: lazy(() => import("../workshops/projector/ProjectorPage")),
  },
  {
    pattern: "/workshops/:id/summary",
    title: i18n.t("Summary"),
    component: lazy(() => import("../workshops/summary/SummaryPage")),
  },
  { pattern: "/backlog", title: i18n.t("Backlog"), component: lazy(() => import("../backlog/BacklogPage")) },
  {
    pattern: "/backlog/integrations",
    title: i18n.t("Integrations"),
    component: lazy(() => import("../integrations/IntegrationsPage")),
  },
  {
    pattern: "/backlog/integrations/tokens",
    title: i18n.t("Access tokens"),
    component: lazy(() => import("../integrations/tokens/TokensPage")),
  },
  {
    pattern: "/backlog/integrations/webhooks",
    title: i18n.t("Webhooks"),
    component: lazy(() => import("../integrations/webhooks/WebhooksPage")),
  },
  {
    pattern: "/backlog/integrations/webhooks/:id",
    title: i18n.t("Webhook"),
    component: lazy(() => import("../integrations/webhooks/WebhookPage")),
  },
  {
    pattern: "/backlog/integrations/import",
    title: i18n.t("Import"),
    component: lazy(() => import("../integrations/importing/ImportPage")),
  },
  {
    pattern: "/backlog/integrations/export",
    title: i18n.t("Export"),
    component: lazy(() => import("../integrations/exporting/ExportPage")),
  },
  {
    pattern: "/backlog/integrations/audit",
    title: i18n.t("Audit log"),
    component: lazy(() => import("../audit/WorkspaceAuditPage")),
  },
  {
    pattern: "/reminders/:secret",
    title: i18n.t("Reminders"),
    component: lazy(() => import("../workshops/reminders/RemindersPage")),
  },
  {
    pattern: "/backlog/changelog",
    title: i18n.t("Changelog"),
    component: lazy(() => import("../backlog/changelog/ChangelogPage")),
  },
  {
    pattern: "/organizations",
    title: i18n.t("Organizations"),
    component: lazy(() => import("../organizations/OrganizationsPage")),
  },
  {
    pattern: "/organizations/new",
    title: i18n.t("New organization"),
    component: lazy(() => import("../organizations/account/NewOrganizationPage")),
  },
  {
    pattern: "/organizations/invitation",
    title: i18n.t("Invitation"),
    component: lazy(() => import("../organizations/account/InvitationPage")),
  },
  {
    pattern: "/organizations/relationship",
    title: i18n.t("Invitation"),
    component: lazy(() => import("../organizations/account/RelationshipInvitationPage")),
  },
  {
    pattern: "/organizations/:id/relationships",
    title: i18n.t("Relationships"),
    component: lazy(() => import("../organizations/account/RelationshipsPage")),
  },
  {
    pattern: "/organizations/:id/audit",
    title: i18n.t("Audit log"),
    component: lazy(() => import("../audit/OrganizationAuditPage")),
  },
  {
    pattern: "/organizations/:id",
    title: i18n.t("Organization"),
    component: lazy(() => import("../organizations/account/OrganizationPage")),
  },
  {
    pattern: "/design",
    title: i18n.t("Design system"),
    component: lazy(() => import("../guide/DesignPage")),
  },
  { pattern: "/ideas/:id", title: i18n.t("Idea"), component: lazy(() => import("../backlog/item/IdeaPage")) },
  {
    pattern: "/pain-points",
    title: i18n.t("Pain points"),
    component: lazy(() => import("../painPoints/PainPointsPage")),
  },
  {
    pattern: "/pain-points/new",
    title: i18n.t("New pain point"),
    component: lazy(() => import("../painPoints/SubmitPage")),
  },
  {
    pattern: "/pain-points/:id",
    title: i18n.t("Pain point"),
    component: lazy(() => import("../painPoints/PainPointPage")),
  },
];
