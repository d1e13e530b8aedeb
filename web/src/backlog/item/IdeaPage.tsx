import type { PageProps } from "../../routing/pageProps";
import { ItemDetail } from "./ItemDetail";
import { ItemSheet } from "./ItemSheet";

export default function IdeaPage({ parameters }: PageProps) {
  const id = parameters.id ?? "";
  return (
    <ItemSheet tab="ideas">
      <ItemDetail key={id} id={id} level="h1" />
    </ItemSheet>
  );
}
