import { expect, it } from "vitest";
import { type Draft, emptyDraft } from "../creating/draft";
import { type Earlier, following } from "./earlier";

const earlier = (id: string, customer: string): Earlier => ({
  id,
  title: id,
  state: "CLOSED",
  closedAt: null,
  followUpOn: null,
  sides: [
    { side: "VENDOR", organization: { name: "Northwind" } },
    { side: "CUSTOMER", organization: { name: customer } },
  ],
});
const [spring, autumn] = [earlier("spring", "Harbor"), earlier("autumn", "Alder")];
const typed: Draft = { ...emptyDraft, organizations: { VENDOR: "Mine", CUSTOMER: "Theirs", PARTNER: "" } };
const choose = (draft: Draft, before: Earlier | undefined, chosen: Earlier | undefined): Draft => ({
  ...draft,
  ...following(draft, before, chosen),
});

it("gives back what was typed before, by however many ways one went", () => {
  const first = choose(typed, undefined, spring);
  expect(first.organizations.CUSTOMER).toBe("Harbor");
  const second = choose(first, spring, autumn);
  expect(second.organizations.CUSTOMER).toBe("Alder");
  expect(choose(second, autumn, undefined)).toEqual(typed);
});

it("keeps what was changed since", () => {
  const followed = choose(typed, undefined, spring);
  const changed = { ...followed, organizations: { ...followed.organizations, CUSTOMER: "Somebody else" } };
  expect(choose(changed, spring, undefined).organizations.CUSTOMER).toBe("Somebody else");
});
