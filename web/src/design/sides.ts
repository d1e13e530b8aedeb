export type Side = "VENDOR" | "CUSTOMER" | "PARTNER";
export type ParticipantRole = "FACILITATOR" | "CONTRIBUTOR" | "OBSERVER";

/** The order in which sides always appear. */
export const sides: readonly Side[] = ["VENDOR", "CUSTOMER", "PARTNER"];

export const sideNames: Record<Side, string> = {
  VENDOR: "Vendor",
  CUSTOMER: "Customer",
  PARTNER: "Partner",
};

export const roleNames: Record<ParticipantRole, string> = {
  FACILITATOR: "Facilitator",
  CONTRIBUTOR: "Contributor",
  OBSERVER: "Observer",
};
