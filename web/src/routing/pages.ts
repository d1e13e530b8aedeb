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
    pattern: "/workshops/:id/summary",
    title: "Summary",
    component: lazy(() => import("../workshops/summary/SummaryPage")),
  },
  { pattern: "/backlog", title: "Backlog", component: lazy(() => import("../backlog/BacklogPage")) },
  {
    pattern: "/backlog/changelog",
    title: "Changelog",
    component: lazy(() => import("../backlog/changelog/ChangelogPage")),
  },
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
