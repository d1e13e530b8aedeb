/** Where an item has its page. */
export const pathOf = (item: { __typename: "Idea" | "PainPoint"; id: string }) =>
  `/${item.__typename === "Idea" ? "ideas" : "pain-points"}/${item.id}`;
