import { i18n } from "@lingui/core";
export type Side = "VENDOR" | "CUSTOMER" | "PARTNER";
export type ParticipantRole = "FACILITATOR" | "CONTRIBUTOR" | "OBSERVER";

/** The order in which sides always appear. */
export const sides: readonly Side[] = ["VENDOR", "CUSTOMER", "PARTNER"];

export const sideNames: Record<Side, string> = {
  VENDOR: i18n.t("Vendor"),
  CUSTOMER: i18n.t("Customer"),
  PARTNER: i18n.t("Partner"),
};

export const roleNames: Record<ParticipantRole, string> = {
  FACILITATOR: i18n.t("Facilitator"),
  CONTRIBUTOR: i18n.t("Contributor"),
  OBSERVER: i18n.t("Observer"),
};
