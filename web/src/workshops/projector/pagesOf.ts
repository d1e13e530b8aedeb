/** Where something begins and ends, from top to bottom. */
export interface Extent {
  from: number;
  to: number;
  /** The name of what follows it, which it does not stand without. */
  heads?: string | undefined;
}

export interface Page {
  from: number;
  to: number;
  /** The name under which it goes on, where that stands on a page before it. */
  under?: string | undefined;
}

/** What stands beside each other stays together, and a name with what follows it; a row that is higher than the room has a page of its own. */
export function pagesOf(items: readonly Extent[], room: number): Page[] {
  const rows = items.reduce<Extent[]>((rows, { from, to, heads }, index) => {
    const row = rows.at(-1);
    const follows = items[index - 1]?.heads !== undefined;
    if (!row || (from >= row.to && !follows)) rows.push({ from, to, heads });
    else row.to = Math.max(row.to, to);
    return rows;
  }, []);
  let name: string | undefined;
  return rows.reduce<Page[]>((pages, { from, to, heads }) => {
    const page = pages.at(-1);
    if (page && to - page.from <= room) page.to = to;
    else pages.push({ from, to, under: heads === undefined ? name : undefined });
    name = heads ?? name;
    return pages;
  }, []);
}
