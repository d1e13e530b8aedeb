import { i18n } from "@lingui/core";
import { type Side, sideNames } from "../../design/sides";
import { inSentence } from "../../language/inSentence";
import type { WorkshopBoard } from "../workshopBoard";
import type { MirrorAnswer, MirrorStatement } from "./mirrorRounds";

const about: Record<MirrorStatement, (vendor: string) => string> = {
  CUSTOMER_CENTRIC: (vendor) => i18n.t("{vendor} is customer-centric", { vendor }),
  IMPROVING: (vendor) => i18n.t("{vendor} is improving", { vendor }),
  ALIGNED_WITH_NEEDS: (vendor) => i18n.t("{vendor} is aligned with the customer’s needs", { vendor }),
  KEEPS_PROMISES: (vendor) => i18n.t("{vendor} keeps its promises", { vendor }),
  TRUSTED: (vendor) => i18n.t("{vendor} is trusted", { vendor }),
  COMMON_GROUND: (vendor) => i18n.t("{vendor} and its customer have common ground", { vendor }),
  ONE_TEAM: (vendor) => i18n.t("{vendor} works as one team with its partners", { vendor }),
};

export const answerNames: Record<MirrorAnswer, string> = {
  NOT_AT_ALL: i18n.t("Not at all"),
  SLIGHTLY: i18n.t("Slightly"),
  MODERATELY: i18n.t("Moderately"),
  VERY: i18n.t("Very"),
  EXTREMELY: i18n.t("Extremely"),
  CANNOT_SAY: i18n.t("Cannot say"),
};

/** The five points, in order. */
export const points = ["NOT_AT_ALL", "SLIGHTLY", "MODERATELY", "VERY", "EXTREMELY"] as const;

export const organizationOf = (board: WorkshopBoard, side: Side): string =>
  board.sides.find((other) => other.side === side)?.organizationName ??
  i18n.t("the {side}", { side: inSentence(sideNames[side]) });

/** The statement with the vendor's name in it. */
export const statementText = (board: WorkshopBoard, statement: MirrorStatement): string =>
  about[statement](
    board.sides.find((other) => other.side === "VENDOR")?.organizationName ?? i18n.t("The vendor"),
  );
