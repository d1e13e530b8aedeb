import { i18n } from "@lingui/core";
import type { ComponentType } from "react";
import { lazyPart } from "../design/parts";
import type { PageProps } from "./pageProps";

interface Page {
  pattern: string;
  title: string;
  component: ComponentType<PageProps>;
}

/** Every page of the client; the first that matches is shown. Each is its own chunk. */
export const pages: readonly Page[] = [
  {
    pattern: "/",
    title: "CoInnovation",
    component: lazyPart(() => import("../start/StartPage"), { ahead: false }),
  },
  {
    pattern: "/join",
    title: i18n.t("Join a workshop"),
    component: lazyPart(() => import("../joining/JoinPage"), { ahead: false }),
  },
  {
    pattern: "/sign-in",
    title: i18n.t("Sign in"),
    component: lazyPart(() => import("../people/SignInPage"), { ahead: false }),
  },
  {
    pattern: "/account",
    title: i18n.t("My account"),
    component: lazyPart(() => import("../people/AccountPage"), { ahead: false }),
  },
  {
    pattern: "/workshops/new",
    title: i18n.t("New workshop"),
    component: lazyPart(() => import("../workshops/creating/CreateWorkshopPage"), { ahead: false }),
  },
  {
    pattern: "/workshops/:id",
    title: i18n.t("Workshop"),
    component: lazyPart(() => import("../workshops/WorkshopPage"), { ahead: false }),
  },
  {
    pattern: "/workshops/:id/agenda",
    title: i18n.t("Agenda"),
    component: lazyPart(() => import("../workshops/agenda/AgendaPage"), { ahead: false }),
  },
  {
    pattern: "/workshops/:id/run-sheet",
    title: i18n.t("Run sheet"),
    component: lazyPart(() => import("../workshops/planning/RunSheetPage"), { ahead: false }),
  },
  {
    pattern: "/workshops/:id/invitations",
    title: i18n.t("Invitations"),
    component: lazyPart(() => import("../workshops/inviting/InvitationsPage"), { ahead: false }),
  },
  {
    pattern: "/workshops/:id/projector",
    title: i18n.t("Projector"),
    component: lazyPart(() => import("../workshops/projector/ProjectorPage"), { ahead: false }),
  },
  {
    pattern: "/workshops/:id/summary",
    title: i18n.t("Summary"),
    component: lazyPart(() => import("../workshops/summary/SummaryPage"), { ahead: false }),
  },
  {
    pattern: "/backlog",
    title: i18n.t("Backlog"),
    component: lazyPart(() => import("../backlog/BacklogPage"), { ahead: false }),
  },
  {
    pattern: "/backlog/integrations",
    title: i18n.t("Integrations"),
    component: lazyPart(() => import("../integrations/IntegrationsPage"), { ahead: false }),
  },
  {
    pattern: "/backlog/integrations/tokens",
    title: i18n.t("Access tokens"),
    component: lazyPart(() => import("../integrations/tokens/TokensPage"), { ahead: false }),
  },
  {
    pattern: "/backlog/integrations/webhooks",
    title: i18n.t("Webhooks"),
    component: lazyPart(() => import("../integrations/webhooks/WebhooksPage"), { ahead: false }),
  },
  {
    pattern: "/backlog/integrations/webhooks/:id",
    title: i18n.t("Webhook"),
    component: lazyPart(() => import("../integrations/webhooks/WebhookPage"), { ahead: false }),
  },
  {
    pattern: "/backlog/integrations/import",
    title: i18n.t("Import"),
    component: lazyPart(() => import("../integrations/importing/ImportPage"), { ahead: false }),
  },
  {
    pattern: "/backlog/integrations/export",
    title: i18n.t("Export"),
    component: lazyPart(() => import("../integrations/exporting/ExportPage"), { ahead: false }),
  },
  {
    pattern: "/backlog/integrations/audit",
    title: i18n.t("Audit log"),
    component: lazyPart(() => import("../audit/WorkspaceAuditPage"), { ahead: false }),
  },
  {
    pattern: "/reminders/:secret",
    title: i18n.t("Reminders"),
    component: lazyPart(() => import("../workshops/reminders/RemindersPage"), { ahead: false }),
  },
  {
    pattern: "/backlog/changelog",
    title: i18n.t("Changelog"),
    component: lazyPart(() => import("../backlog/changelog/ChangelogPage"), { ahead: false }),
  },
  {
    pattern: "/organizations",
    title: i18n.t("Organizations"),
    component: lazyPart(() => import("../organizations/OrganizationsPage"), { ahead: false }),
  },
  {
    pattern: "/organizations/new",
    title: i18n.t("New organization"),
    component: lazyPart(() => import("../organizations/account/NewOrganizationPage"), { ahead: false }),
  },
  {
    pattern: "/organizations/invitation",
    title: i18n.t("Invitation"),
    component: lazyPart(() => import("../organizations/account/InvitationPage"), { ahead: false }),
  },
  {
    pattern: "/organizations/relationship",
    title: i18n.t("Invitation"),
    component: lazyPart(() => import("../organizations/account/RelationshipInvitationPage"), {
      ahead: false,
    }),
  },
  {
    pattern: "/organizations/:id/relationships",
    title: i18n.t("Relationships"),
    component: lazyPart(() => import("../organizations/account/RelationshipsPage"), { ahead: false }),
  },
  {
    pattern: "/organizations/:id/audit",
    title: i18n.t("Audit log"),
    component: lazyPart(() => import("../audit/OrganizationAuditPage"), { ahead: false }),
  },
  {
    pattern: "/organizations/:id",
    title: i18n.t("Organization"),
    component: lazyPart(() => import("../organizations/account/OrganizationPage"), { ahead: false }),
  },
  {
    pattern: "/design",
    title: i18n.t("Design system"),
    component: lazyPart(() => import("../guide/DesignPage"), { ahead: false }),
  },
  {
    pattern: "/ideas/:id",
    title: i18n.t("Idea"),
    component: lazyPart(() => import("../backlog/item/IdeaPage"), { ahead: false }),
  },
  {
    pattern: "/pain-points",
    title: i18n.t("Pain points"),
    component: lazyPart(() => import("../painPoints/PainPointsPage"), { ahead: false }),
  },
  {
    pattern: "/pain-points/new",
    title: i18n.t("New pain point"),
    component: lazyPart(() => import("../painPoints/SubmitPage"), { ahead: false }),
  },
  {
    pattern: "/pain-points/:id",
    title: i18n.t("Pain point"),
    component: lazyPart(() => import("../painPoints/PainPointPage"), { ahead: false }),
  },
];
