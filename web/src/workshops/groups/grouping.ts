import type { introspection } from "../../graphql/schema";
import type { FeedEvent } from "../feedEvent";

export type GroupPart = introspection["types"]["GroupPart"]["enumValues"];

/** Some people who work together for a while, and whether something stands in their note. */
export interface WorkshopGroup {
  groupId: string;
  number: number;
  participantIds: string[];
  hasNote: boolean;
}

/** Who is in which group of a step; once it is not open any more, who was. */
export interface Grouping {
  stepId: string;
  part: GroupPart;
  open: boolean;
  groups: WorkshopGroup[];
}

/** The one text on which a group writes, as its members have it. */
export interface GroupNote {
  stepId: string;
  groupId: string;
  revision: number;
  text: string | null;
  writtenBy: string | null;
  brought: { number: number; text: string | null; writtenBy: string }[];
}

export const groupOf = (grouping: Grouping | null, participantId: string): WorkshopGroup | null =>
  grouping?.groups.find((group) => group.participantIds.includes(participantId)) ?? null;

/** The groups that are on in a step. */
export const groupsIn = (grouping: Grouping | null, stepId: string | undefined): Grouping | null =>
  grouping?.open && grouping.stepId === stepId ? grouping : null;

/** The groups after one event of the `workshop` feed. */
export function applyToGrouping(grouping: Grouping | null, { type, data }: FeedEvent): Grouping | null {
  if (type === "groups_formed")
    return { stepId: data.stepId, part: data.part, open: true, groups: data.groups };
  if (!grouping) return null;
  switch (type) {
    // A step that is held again begins without groups.
    case "step_started":
      return grouping.stepId === data.stepId ? null : grouping;
    case "participant_regrouped":
    case "participant_left":
      return moved(grouping, data.participantId, data.groupId ?? null);
    case "group_note_marked":
      return {
        ...grouping,
        groups: grouping.groups.map((group) =>
          group.groupId === data.groupId ? { ...group, hasNote: data.hasNote } : group,
        ),
      };
    case "groups_recalled":
      return { ...grouping, open: false };
    default:
      return grouping;
  }
}

/** After the recall it stays known who was there. */
const moved = (grouping: Grouping, participantId: string, groupId: string | null): Grouping =>
  grouping.open
    ? {
        ...grouping,
        groups: grouping.groups.map((group) => {
          const others = group.participantIds.filter((id) => id !== participantId);
          return {
            ...group,
            participantIds: group.groupId === groupId ? [...others, participantId] : others,
          };
        }),
      }
    : grouping;
