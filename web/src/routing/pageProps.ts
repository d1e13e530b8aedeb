import type { Parameters } from "./match";

/** What every page is given: the named parts of its address. */
export interface PageProps {
  parameters: Parameters;
}
