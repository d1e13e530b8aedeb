import { i18n } from "@lingui/core";
import { useCallback } from "react";
import { showToast } from "../../design/toasts";
import { type CommandInput, type CommandName, send } from "../../graphql/command";
import { describe } from "../../graphql/failures";
import { graphql, type ResultOf } from "../../graphql/graphql";
import { newId } from "../../graphql/newId";
import { useQuery } from "../../graphql/useQuery";
import { type BacklogView, writeView } from "../view";

const savedViewsQuery = graphql(`
  query SavedViews {
    savedViews {
      id
      name
      kind
      query
      layout
    }
  }
`);

export type SavedView = ResultOf<typeof savedViewsQuery>["savedViews"][number];

const layoutsOf = { table: "TABLE", board: "BOARD", chart: "MATRIX", numbers: "TABLE" } as const;

/** The product team's views, kept for all of it. */
export function useSavedViews(isTeam: boolean) {
  const { data, refetch } = useQuery(savedViewsQuery, {}, { skip: !isTeam });
  const run = useCallback(
    async <Name extends CommandName>(
      name: Name,
      input: CommandInput<Name>,
      done: string,
    ): Promise<boolean> => {
      try {
        await send(name, input);
        showToast(done, { tone: "positive" });
        refetch();
        return true;
      } catch (failure) {
        showToast(describe(failure).message, { tone: "danger" });
        return false;
      }
    },
    [refetch],
  );
  return {
    views: data?.savedViews ?? [],
    save: (name: string, view: BacklogView) =>
      run(
        "saveView",
        {
          viewId: newId(),
          name,
          kind: view.tab === "ideas" ? "IDEAS" : "PAIN_POINTS",
          query: writeView(view),
          layout: layoutsOf[view.layout],
        },
        i18n.t("Saved as “{name}”.", { name }),
      ),
    rename: (saved: SavedView, name: string) =>
      run("renameView", { viewId: saved.id, name }, i18n.t("Now called “{name}”.", { name })),
    remove: (saved: SavedView) =>
      run("removeView", { viewId: saved.id }, i18n.t("“{name}” removed.", { name: saved.name })),
  };
}
