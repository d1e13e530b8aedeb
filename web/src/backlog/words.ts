/** How long what people type may be; as the API takes it. */
export const lengths = {
  tag: 40,
  owner: 80,
  theme: 80,
  release: 60,
  linkTitle: 120,
  url: 2000,
  viewName: 60,
  reason: 500,
  note: 300,
  organization: 80,
};
