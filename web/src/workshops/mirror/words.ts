import type { Side } from "../../design/sides";
import type { WorkshopBoard } from "../workshopBoard";
import type { MirrorAnswer, MirrorStatement } from "./mirrorRounds";

const about: Record<MirrorStatement, (vendor: string) => string> = {
  CUSTOMER_CENTRIC: (vendor) => `${vendor} is customer-centric`,
  IMPROVING: (vendor) => `${vendor} is improving`,
  ALIGNED_WITH_NEEDS: (vendor) => `${vendor} is aligned with the customer’s needs`,
  KEEPS_PROMISES: (vendor) => `${vendor} keeps its promises`,
  TRUSTED: (vendor) => `${vendor} is trusted`,
  COMMON_GROUND: (vendor) => `${vendor} and its customer have common ground`,
  ONE_TEAM: (vendor) => `${vendor} works as one team with its partners`,
};

export const answerNames: Record<MirrorAnswer, string> = {
  NOT_AT_ALL: "Not at all",
  SLIGHTLY: "Slightly",
  MODERATELY: "Moderately",
  VERY: "Very",
  EXTREMELY: "Extremely",
  CANNOT_SAY: "Cannot say",
};

/** The five points, in order. */
export const points = ["NOT_AT_ALL", "SLIGHTLY", "MODERATELY", "VERY", "EXTREMELY"] as const;

export const organizationOf = (board: WorkshopBoard, side: Side): string =>
  board.sides.find((other) => other.side === side)?.organizationName ?? `the ${side.toLowerCase()}`;

/** The statement with the vendor's name in it. */
export const statementText = (board: WorkshopBoard, statement: MirrorStatement): string =>
  about[statement](board.sides.find((other) => other.side === "VENDOR")?.organizationName ?? "The vendor");
