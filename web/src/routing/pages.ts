import { i18n } from "@lingui/core";
import type { ComponentType } from "react";
import { lazyPart } from "../design/parts";
import type { PageProps } from "./pageProps";

interface Page {
  pattern: string;
  title: string;
  component: ComponentType<PageProps>;
}

/** Of a page that nobody has asked for, nothing is fetched ahead. */
const page = (load: () => Promise<{ default: ComponentType<PageProps> }>) => lazyPart(load, { ahead: false });

/** Every page of the client; the first that matches is shown. Each is its own chunk. */
export const pages: readonly Page[] = [
  {
    pattern: "/",
    title: "CoInnovation",
    component: page(() => import("../start/StartPage")),
  },
  {
    pattern: "/join",
    title: i18n.t("Join a workshop"),
    component: page(() => import("../joining/JoinPage")),
  },
  {
    pattern: "/sign-in",
    title: i18n.t("Sign in"),
    component: page(() => import("../people/SignInPage")),
  },
  {
    pattern: "/account",
    title: i18n.t("My account"),
    component: page(() => import("../people/AccountPage")),
  },
  {
    pattern: "/workshops/new",
    title: i18n.t("New workshop"),
    component: page(() => import("../workshops/creating/CreateWorkshopPage")),
  },
  {
    pattern: "/workshops/:id",
    title: i18n.t("Workshop"),
    component: page(() => import("../workshops/WorkshopPage")),
  },
  {
    pattern: "/workshops/:id/agenda",
    title: i18n.t("Agenda"),
    component: page(() => import("../workshops/agenda/AgendaPage")),
  },
  {
    pattern: "/workshops/:id/run-sheet",
    title: i18n.t("Run sheet"),
    component: page(() => import("../workshops/planning/RunSheetPage")),
  },
  {
    pattern: "/workshops/:id/invitations",
    title: i18n.t("Invitations"),
    component: page(() => import("../workshops/inviting/InvitationsPage")),
  },
  {
    pattern: "/workshops/:id/projector",
    title: i18n.t("Projector"),
    component: page(() => import("../workshops/projector/ProjectorPage")),
  },
  {
    pattern: "/workshops/:id/summary",
    title: i18n.t("Summary"),
    component: page(() => import("../workshops/summary/SummaryPage")),
  },
  {
    pattern: "/backlog",
    title: i18n.t("Backlog"),
    component: page(() => import("../backlog/BacklogPage")),
  },
  {
    pattern: "/backlog/integrations",
    title: i18n.t("Integrations"),
    component: page(() => import("../integrations/IntegrationsPage")),
  },
  {
    pattern: "/backlog/integrations/tokens",
    title: i18n.t("Access tokens"),
    component: page(() => import("../integrations/tokens/TokensPage")),
  },
  {
    pattern: "/backlog/integrations/webhooks",
    title: i18n.t("Webhooks"),
    component: page(() => import("../integrations/webhooks/WebhooksPage")),
  },
  {
    pattern: "/backlog/integrations/webhooks/:id",
    title: i18n.t("Webhook"),
    component: page(() => import("../integrations/webhooks/WebhookPage")),
  },
  {
    pattern: "/backlog/integrations/import",
    title: i18n.t("Import"),
    component: page(() => import("../integrations/importing/ImportPage")),
  },
  {
    pattern: "/backlog/integrations/export",
    title: i18n.t("Export"),
    component: page(() => import("../integrations/exporting/ExportPage")),
  },
  {
    pattern: "/backlog/integrations/audit",
    title: i18n.t("Audit log"),
    component: page(() => import("../audit/WorkspaceAuditPage")),
  },
  {
    pattern: "/reminders/:secret",
    title: i18n.t("Reminders"),
    component: page(() => import("../workshops/reminders/RemindersPage")),
  },
  {
    pattern: "/backlog/changelog",
    title: i18n.t("Changelog"),
    component: page(() => import("../backlog/changelog/ChangelogPage")),
  },
  {
    pattern: "/organizations",
    title: i18n.t("Organizations"),
    component: page(() => import("../organizations/OrganizationsPage")),
  },
  {
    pattern: "/organizations/new",
    title: i18n.t("New organization"),
    component: page(() => import("../organizations/account/NewOrganizationPage")),
  },
  {
    pattern: "/organizations/invitation",
    title: i18n.t("Invitation"),
    component: page(() => import("../organizations/account/InvitationPage")),
  },
  {
    pattern: "/organizations/relationship",
    title: i18n.t("Invitation"),
    component: page(() => import("../organizations/account/RelationshipInvitationPage")),
  },
  {
    pattern: "/organizations/:id/relationships",
    title: i18n.t("Relationships"),
    component: page(() => import("../organizations/account/RelationshipsPage")),
  },
  {
    pattern: "/organizations/:id/audit",
    title: i18n.t("Audit log"),
    component: page(() => import("../audit/OrganizationAuditPage")),
  },
  {
    pattern: "/organizations/:id",
    title: i18n.t("Organization"),
    component: page(() => import("../organizations/account/OrganizationPage")),
  },
  {
    pattern: "/design",
    title: i18n.t("Design system"),
    component: page(() => import("../guide/DesignPage")),
  },
  {
    pattern: "/ideas/:id",
    title: i18n.t("Idea"),
    component: page(() => import("../backlog/item/IdeaPage")),
  },
  {
    pattern: "/pain-points",
    title: i18n.t("Pain points"),
    component: page(() => import("../painPoints/PainPointsPage")),
  },
  {
    pattern: "/pain-points/new",
    title: i18n.t("New pain point"),
    component: page(() => import("../painPoints/SubmitPage")),
  },
  {
    pattern: "/pain-points/:id",
    title: i18n.t("Pain point"),
    component: page(() => import("../painPoints/PainPointPage")),
  },
];
