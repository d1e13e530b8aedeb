/** 1, 2, … for things that differ in nothing but their place. */
export const places = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at + 1);
