/** Where something begins and ends, from top to bottom. */
export interface Extent {
  from: number;
  to: number;
}

/** What stands beside each other stays together; a row that is higher than the room has a page of its own. */
export function pagesOf(items: readonly Extent[], room: number): Extent[] {
  const rows = items.reduce<Extent[]>((rows, { from, to }) => {
    const row = rows.at(-1);
    if (!row || from >= row.to) rows.push({ from, to });
    else row.to = Math.max(row.to, to);
    return rows;
  }, []);
  return rows.reduce<Extent[]>((pages, row) => {
    const page = pages.at(-1);
    if (page && row.to - page.from <= room) page.to = row.to;
    else pages.push({ ...row });
    return pages;
  }, []);
}
