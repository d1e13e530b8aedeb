// What graphql-js says of a document: its syntax, each rule alone, and its execution against data in which markers stand for behavior.
import * as v17 from "graphql17";
import { inside, places, ruleName, schemaOf, syntax } from "./schemas.mjs";

// The rules for @defer and @stream are not of the specification of September 2025.
const rules = [...v17.specifiedRules.filter((rule) => !/Defer|Stream/.test(rule.name)), v17.NoSchemaIntrospectionCustomRule];

// As its validate() does: what descriptions say is no value.
const keys = Object.fromEntries(Object.entries(inside("language/ast").QueryDocumentKeys).map(([kind, all]) => [kind, all.filter((key) => key !== "description")]));

// It asks whether the type around a variable is a oneOf input object without taking its "!" off, and so misses those of non-null places (section 5.8.5).
const aroundVariable = v17.TypeInfo.prototype.getParentInputType;
v17.TypeInfo.prototype.getParentInputType = function () {
  return v17.getNullableType(aroundVariable.call(this));
};

export async function examine({ sdl, document: text, operationName, variables, root }) {
  // Empty selection sets came after September 2025.
  const { document, ...refusal } = syntax(() => v17.parse(text, { allowEmptySelectionSets: false }));
  if (!document) return refusal;
  const schema = schemaOf(sdl);
  const hits = {};
  const typeInfo = new v17.TypeInfo(schema);
  const visitors = rules.map((rule) => {
    // A context of its own for each, so that one walk is enough to tell their hits apart.
    const report = (error) => (hits[ruleName(rule)] ??= []).push(places(error));
    return rule(new v17.ValidationContext(schema, document, typeInfo, report, { hideSuggestions: true }));
  });
  v17.visit(document, v17.visitWithTypeInfo(typeInfo, v17.visitInParallel(visitors)), keys);
  const blocking = Object.keys(hits).some((rule) => rule !== "NoSchemaIntrospection");
  return { rules: hits, responses: blocking || !root ? null : await run({ schema, document, operationName, variables, root }) };
}

async function run({ schema, document, operationName, variables, root }) {
  const markers = new Markers(root, schema);
  const args = {
    schema,
    document,
    operationName,
    variableValues: variables,
    rootValue: root[schema.getQueryType().name]?.[0],
    fieldResolver: (source, fieldArgs, _, info) => markers.field(source, fieldArgs, info),
    subscribeFieldResolver: (_, fieldArgs, __, info) => markers.events(fieldArgs, info),
    typeResolver: (value) => value?.__typename,
  };
  const operation = v17.getOperationAST(document, operationName);
  if (operation?.operation !== "subscription") return [answer(await v17.execute(args))];
  const stream = await v17.subscribe(args);
  if (!stream[Symbol.asyncIterator]) return [answer(stream)];
  const responses = [];
  for await (const response of stream) responses.push(answer(response));
  return responses;
}

const answer = ({ data, errors }) => ({
  ...(data === undefined ? {} : { data }),
  errors: (errors ?? []).map((error) => ({ message: error.message, path: error.path, places: places(error) })),
});

/** Values by their markers: $ref to another object, $async, $error, $args, $number and $events. */
class Markers {
  constructor(root, schema) {
    this.root = root;
    this.schema = schema;
  }

  field(source, args, { fieldName, parentType }) {
    if (parentType === this.schema.getSubscriptionType()) return this.value(source.$event, args);
    const object = parentType === this.schema.getMutationType() ? this.root[parentType.name]?.[0] : source;
    return this.value(object?.[fieldName], args);
  }

  async events(args, { fieldName, parentType }) {
    const source = await this.value(this.root[parentType.name]?.[0]?.[fieldName], args);
    return (async function* () {
      for (const event of source?.$events ?? []) yield { $event: event };
    })();
  }

  value(value, args) {
    if (Array.isArray(value)) return value.map((item) => this.value(item, args));
    if (value === null || typeof value !== "object") return value;
    if ("$error" in value) throw new Error(value.$error);
    if ("$async" in value) return new Promise((resolve) => setImmediate(resolve)).then(() => this.value(value.$async, args));
    if ("$args" in value) return JSON.stringify(args);
    if ("$number" in value) return Number(value.$number);
    if ("$ref" in value) return this.root[value.$ref[0]][value.$ref[1]];
    return value;
  }
}
