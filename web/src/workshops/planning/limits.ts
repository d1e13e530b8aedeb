/** As the API takes them. */
export const longestName = 80;
export const longestDescription = 300;
