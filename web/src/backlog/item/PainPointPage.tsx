import type { PageProps } from "../../routing/pageProps";
import { ItemPage } from "./ItemPage";

export default function PainPointPage({ parameters }: PageProps) {
  return <ItemPage id={parameters.id ?? ""} tab="pain-points" />;
}
