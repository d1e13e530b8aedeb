import type { Method, VotingMethod } from "../workshopBoard";
import { affinityClustering } from "./affinityClustering";
import { agreeDisagreePass } from "./agreeDisagreePass";
import { brainwriting } from "./brainwriting/brainwriting";
import { checkIn } from "./checkIn";
import { conceptPoster } from "./conceptPoster/conceptPoster";
import { crazyEights } from "./crazyEights/crazyEights";
import { discussion } from "./discussion/discussion";
import { dotVoting } from "./dotVoting";
import { feedbackGrid } from "./feedbackGrid/feedbackGrid";
import { freeStep } from "./freeStep";
import { howMightWe } from "./howMightWe";
import { impactEffort } from "./impactEffort";
import type { MethodShape } from "./methodShape";
import { nuf } from "./nuf";
import { oneTwoFourAll } from "./oneTwoFourAll";
import { pause } from "./pause";
import { perceptionMirror } from "./perceptionMirror";
import { promises } from "./promises/promises";
import { silentWriting } from "./silentWriting";

/** Every method with its shape, each declared in a file of its own beside this one. */
export const methods: Record<Method, MethodShape> = {
  CHECK_IN: checkIn,
  SILENT_WRITING: silentWriting,
  BRAINWRITING: brainwriting,
  ONE_TWO_FOUR_ALL: oneTwoFourAll,
  CRAZY_EIGHTS: crazyEights,
  HOW_MIGHT_WE: howMightWe,
  AFFINITY_CLUSTERING: affinityClustering,
  DOT_VOTING: dotVoting,
  AGREE_DISAGREE_PASS: agreeDisagreePass,
  NUF: nuf,
  IMPACT_EFFORT: impactEffort,
  DISCUSSION: discussion,
  CONCEPT_POSTER: conceptPoster,
  FEEDBACK_GRID: feedbackGrid,
  PROMISES: promises,
  PERCEPTION_MIRROR: perceptionMirror,
  BREAK: pause,
  FREE_STEP: freeStep,
};

/** The vote that a step of this method is for, or in which it ends. */
export const voteOf = ({ method }: { method: Method }): VotingMethod | undefined =>
  methods[method].votes ?? methods[method].endsInVote;
