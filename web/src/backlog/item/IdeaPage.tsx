import type { PageProps } from "../../routing/pageProps";
import { ItemPage } from "./ItemPage";

export default function IdeaPage({ parameters }: PageProps) {
  return <ItemPage id={parameters.id ?? ""} tab="ideas" />;
}
