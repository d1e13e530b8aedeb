// What graphql-js says of documents that define schemas.
import { createRequire } from "node:module";
import * as v16 from "graphql";
import * as v17 from "graphql17";

// Rules by name, and single rules over a schema document, are no part of its public face.
export const inside = (file) => createRequire(import.meta.url)(new URL(`./node_modules/graphql17/${file}.js`, import.meta.url).pathname);
const { specifiedSDLRules } = inside("validation/specifiedRules");
const { validateSDL } = inside("validation/validate");

const built = new Map();

/** The schema of a document, kept for the questions that follow. */
export function schemaOf(sdl) {
  let schema = built.get(sdl);
  if (!schema) {
    if (built.size >= 64) built.delete(built.keys().next().value);
    schema = v17.buildSchema(sdl);
    built.set(sdl, schema);
  }
  return schema;
}

export const ruleName = (rule) => rule.name.replace(/(Custom)?Rule$/, "");

export const places = (error) => (error.locations ?? []).map(({ line, column }) => `${line}:${column}`).join(" ");

export function syntax(parse) {
  try {
    return { document: parse() };
  } catch (error) {
    return { refused: places(error), message: error.message };
  }
}

/** Whether it can be parsed, what each rule says, and what is wrong with the schema as a whole. */
export function typeSystem({ sdl }) {
  // 17 parses directives on directive definitions, which the specification of September 2025 does not know.
  const { document, ...refusal } = syntax(() => v16.parse(sdl));
  if (!document) return refusal;
  const parsed = v17.parse(sdl);
  const rules = {};
  for (const rule of specifiedSDLRules) {
    const hits = validateSDL(parsed, undefined, [rule]);
    if (hits.length > 0) rules[ruleName(rule)] = hits.map(places);
  }
  if (Object.keys(rules).length > 0) return { rules };
  const schema = v17.buildASTSchema(parsed, { assumeValidSDL: true, assumeValid: false });
  try {
    return { rules, faults: v17.validateSchema(schema).map((error) => error.message) };
  } catch (error) {
    // A default of an argument that is of no input type is too much for it.
    return { rules, fails: error.message };
  }
}

/** A schema's own account of itself, and its definitions as graphql-js prints them. */
export async function introspect({ sdl, query }) {
  const schema = schemaOf(sdl);
  const own = Object.values(schema.getTypeMap()).filter((type) => !v17.isIntrospectionType(type) && !v17.isSpecifiedScalarType(type));
  const directives = schema.getDirectives().filter((directive) => !v17.isSpecifiedDirective(directive));
  return {
    result: await v17.execute({ schema, document: v17.parse(query) }),
    printed: Object.fromEntries([
      ...own.map((type) => [type.name, v17.printType(type)]),
      ...directives.map((directive) => [`@${directive.name}`, v17.printDirective(directive)]),
    ]),
  };
}
