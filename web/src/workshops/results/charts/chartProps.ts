import type { ChartData } from "./chartData";

/** What every chart of a round is drawn from. */
export interface ChartProps {
  ref?: React.Ref<SVGSVGElement>;
  data: ChartData;
  width: number;
  /** The size of its letters: larger where it is read from the back of a room. */
  type: number;
  title: string;
  /** A map is no higher. */
  mostHeight?: number;
  /** On a wall: what a bar says stands once above all of them, and names that have no room in a map behind it. */
  isBare?: boolean;
}
