import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** A file of the project, parsed; `path` is relative to its root, with slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  readonly ast: ts.SourceFile;
}

/** Something that a file imports, by an import, an export from, an `import()` or an import type. */
export interface Import {
  readonly line: number;
  /** As written: `./x.js`, `node:fs`, `zod`. */
  readonly from: string;
  /** The file it means for a relative import (`src/domain/x.ts`), else null. */
  readonly file: string | null;
}

const ROOT = path.resolve(import.meta.dirname, '../..');

export const parse = (file: string, text: string): SourceFile => ({
  path: file,
  text,
  lines: text.replace(/\n$/, '').split('\n').length,
  ast: ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true),
});

/** Every TypeScript file below a folder of the project. */
export const readTree = (folder: string): readonly SourceFile[] =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join(folder, file.split(path.sep).join('/')))
    .filter((file) => /\.tsx?$/.test(file))
    .sort()
    .map((file) => parse(file, readFileSync(path.join(ROOT, file), 'utf8')));

/** Every node of the file that the question answers something of. */
export const collect = <T>(file: SourceFile, ask: (node: ts.Node) => T | undefined): T[] => {
  const found: T[] = [];
  const visit = (node: ts.Node): void => {
    const answer = ask(node);
    if (answer !== undefined) found.push(answer);
    ts.forEachChild(node, visit);
  };
  visit(file.ast);
  return found;
};

/** 1 for the first line. */
export const lineOf = (file: SourceFile, node: ts.Node): number =>
  file.ast.getLineAndCharacterOfPosition(node.getStart(file.ast)).line + 1;

/** How many lines a node takes, both ends included. */
export const linesOf = (file: SourceFile, node: ts.Node): number =>
  file.ast.getLineAndCharacterOfPosition(node.getEnd()).line + 2 - lineOf(file, node);

const moduleOf = (node: ts.Node): ts.Node | undefined => {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return node.argument.literal;
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return node.arguments[0];
  return undefined;
};

export const importsOf = (file: SourceFile): Import[] =>
  collect(file, (node) => {
    const module = moduleOf(node);
    if (module === undefined || !ts.isStringLiteralLike(module)) return undefined;
    const from = module.text;
    const target = from.startsWith('.') ? path.posix.join(path.posix.dirname(file.path), from) : null;
    return { line: lineOf(file, node), from, file: target?.replace(/\.js$/, '.ts') ?? null };
  });

/** The functions of a file that have a body, arrow functions included. */
export const functionsOf = (file: SourceFile): { name: string; line: number; lines: number }[] =>
  collect(file, (node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || node.body === undefined) return undefined;
    const named = node.name ?? (ts.isVariableDeclaration(node.parent) ? node.parent.name : undefined);
    return {
      name: named?.getText(file.ast) ?? 'a function without a name',
      line: lineOf(file, node),
      lines: linesOf(file, node),
    };
  });
