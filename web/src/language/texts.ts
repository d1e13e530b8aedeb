import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";

/** A text of the code that people read: its id, the English, and where it stands. */
export interface Text {
  id: string;
  message: string;
  where: string;
  /** The names that it is given values for; null: those are put together elsewhere. */
  given: string[] | null;
}

const rooms = `${import.meta.dirname}/../`;
/** GraphiQL is for developers and speaks English; the verifier is one file for itself. */
const outside = /^(graphiql|records|language)\/|\.test\.tsx?$|\.d\.ts$/;

export const sources = () =>
  readdirSync(rooms, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !outside.test(file))
    .map((file) => ({ file, code: readFileSync(rooms + file, "utf8") }));

/** Words, and marks around them, which every language has of its own. */
const words = /\p{L}{2,}|[“”]/u;
/** What is read, by the name of the attribute. */
const readAttribute =
  /^(label|title|hint|placeholder|lead|action|confirm|note|empty|alt|heading|description|aria-(label|roledescription|description|valuetext))$/;
const sentence = /^\p{Lu}\p{Ll}+ \p{L}/u;
/** What is put together with others: `Call everybody to `, ` (left)`. */
const piece = /^\p{Lu}\p{Ll}+ $|\p{Ll} \p{Ll}+ $|^ \(\p{Ll}{3,}\)$|[“”]/u;
const lastPiece = /^ \p{Ll}{3,}$/u;
/** Names and examples that are the same in every language. */
const nameOrExample = /^(https?:|[\w.]+@|coin_…|[\w-]+\.\w+$|CoInnovation)/;

/** Every text that goes through Lingui, and every one that should and does not. */
export function textsOf(file: string, code: string): { texts: Text[]; bare: string[] } {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  const texts: Text[] = [];
  const bare: string[] = [];
  const where = (node: ts.Node) =>
    `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
  const isBare = (node: ts.Node, text: string) => bare.push(`${where(node)} ${text.trim()}`);

  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === "i18n.t") {
      const text = read(node.arguments[0]);
      if (text) texts.push({ ...text, where: where(node), given: namesIn(node.arguments[1]) });
      else isBare(node, node.getText());
      node.arguments.slice(1).forEach(visit);
      return;
    }
    if (ts.isJsxSelfClosingElement(node) && node.tagName.getText() === "Trans") {
      const attribute = (name: string) =>
        node.attributes.properties.filter(ts.isJsxAttribute).find((one) => one.name.getText() === name);
      const id = attribute("id");
      const message = literal(id?.initializer);
      const values = attribute("values")?.initializer;
      const given = namesIn(values && ts.isJsxExpression(values) ? values.expression : undefined);
      if (message) texts.push({ id: message, message, where: where(node), given });
      else isBare(node, node.getText());
      for (const other of node.attributes.properties) if (other !== id) visit(other);
      return;
    }
    if (ts.isJsxText(node) && words.test(node.text) && !nameOrExample.test(node.text.trim()) && !isCode(node))
      isBare(node, node.text);
    else if (ts.isJsxAttribute(node) && readAttribute.test(node.name.getText())) {
      const text = node.initializer && ts.isStringLiteral(node.initializer) ? node.initializer.text : "";
      if (words.test(text) && !nameOrExample.test(text)) isBare(node, text);
      if (text) return;
    } else if (isSaid(node) && !isForDevelopers(node)) isBare(node, node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { texts, bare };
}

/** The id and the English: one literal that is both, or an object of two. */
function read(argument: ts.Expression | undefined): { id: string; message: string } | null {
  if (argument && ts.isStringLiteralLike(argument)) return { id: argument.text, message: argument.text };
  if (!argument || !ts.isObjectLiteralExpression(argument)) return null;
  const part = (name: string) => {
    const found = argument.properties.find((property) => property.name?.getText() === name);
    return found && ts.isPropertyAssignment(found) ? literal(found.initializer) : null;
  };
  const id = part("id");
  const message = part("message");
  return id && message ? { id, message } : null;
}

function namesIn(values: ts.Expression | undefined): string[] | null {
  if (!values) return [];
  if (!ts.isObjectLiteralExpression(values) || values.properties.some(ts.isSpreadAssignment)) return null;
  return values.properties.map((property) => property.name?.getText() ?? "").sort();
}

const literal = (node: ts.Node | undefined): string | null =>
  node && ts.isStringLiteralLike(node)
    ? node.text
    : node && ts.isJsxExpression(node)
      ? literal(node.expression)
      : null;

const isSaid = (node: ts.Node): node is ts.LiteralLikeNode =>
  (ts.isStringLiteralLike(node) &&
    (sentence.test(node.text) || piece.test(node.text) || (isInstead(node) && words.test(node.text)))) ||
  ((ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) &&
    (sentence.test(node.text) || piece.test(node.text) || lastPiece.test(node.text)));

/** What stands in a sentence for a name that is gone: `name ?? "them"`. */
const isInstead = (node: ts.Node) =>
  ts.isBinaryExpression(node.parent) &&
  node.parent.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken &&
  !!ts.findAncestor(node, (above) => ts.isCallExpression(above) && above.expression.getText() === "i18n.t");

const isCode = (node: ts.JsxText) =>
  ts.isJsxElement(node.parent) && /^(code|kbd|pre)$/.test(node.parent.openingElement.tagName.getText());

/** Errors, for whoever reads a stack, and what is written in another language: GraphQL. What a `Refusal` says is read by people. */
const isForDevelopers = (node: ts.Node) =>
  !!ts.findAncestor(
    node,
    (above) =>
      (ts.isNewExpression(above) && /Error$/.test(above.expression.getText())) ||
      (ts.isBinaryExpression(above) && /[=!]==/.test(above.operatorToken.getText())) ||
      ts.isTaggedTemplateExpression(above) ||
      (ts.isCallExpression(above) && above.expression.getText() === "graphql"),
  );
