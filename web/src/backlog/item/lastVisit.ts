import { browserStorage } from "../../storage/browserStorage";

const key = (id: string) => `seen-${id}`;

/** When this browser last looked at an item; null if never. */
export const lastVisit = (id: string): string | null => browserStorage.read(key(id));

export const noteVisit = (id: string) => browserStorage.write(key(id), new Date().toISOString());
