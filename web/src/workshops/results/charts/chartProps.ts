import type { ChartData } from "./chartData";

/** What every chart of a round is drawn from. */
export interface ChartProps {
  ref?: React.Ref<SVGSVGElement>;
  data: ChartData;
  width: number;
  /** The size of its letters: larger where it is read from the back of a room. */
  type: number;
  title: string;
  /** On a wall: a map is no higher, and names that have no room in it stand elsewhere. */
  mostHeight?: number;
  /** On a wall: what a bar says stands once above all of them. */
  isBare?: boolean;
}
