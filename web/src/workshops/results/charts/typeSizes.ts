/** A letter's size on a page. */
export const pageType = 13;

/** A letter's size where it is read from the back of a room, unless so few would stand beside each other that nobody reads on. */
export const largeType = (width: number) => Math.max(pageType, Math.min(24, width / 26));
