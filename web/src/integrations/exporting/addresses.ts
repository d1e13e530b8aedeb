import { exportAddress } from "../../backlog/filtering/asQuery";
import { type BacklogView, isNarrowed, orderOf } from "../../backlog/view";

/** The address of an export as programs take it that cannot send headers; short where it is not narrowed. */
export function spreadsheetAddress(view: BacklogView, origin: string, secret: string): string {
  const [path = "", query] = exportAddress(view, "csv").split("?");
  const isPlain = !isNarrowed(view) && JSON.stringify(orderOf(view)) === '[{"keptAt":"DESC"}]';
  return `${origin}${path}?${isPlain ? "" : `${query}&`}token=${secret}`;
}

export const feedAddress = (origin: string, secret: string) => `${origin}/changelog.atom?token=${secret}`;
