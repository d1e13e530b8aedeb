export type Parameters = Readonly<Record<string, string>>;

/** Matches `/workshops/:id/summary` against a path; the named parts, or null. */
export function match(pattern: string, path: string): Parameters | null {
  const expected = pattern.split("/").filter(Boolean);
  const actual = path.split("/").filter(Boolean);
  if (expected.length !== actual.length) return null;
  const parameters: Record<string, string> = {};
  for (const [index, part] of expected.entries()) {
    const value = actual[index] ?? "";
    if (!part.startsWith(":")) {
      if (part !== value) return null;
      continue;
    }
    const read = decoded(value);
    if (read === null) return null;
    parameters[part.slice(1)] = read;
  }
  return parameters;
}

/** Null for `%E0%A4%A`, which no address of this client contains: it lost something on its way. */
function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
