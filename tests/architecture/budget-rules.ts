import ts from 'typescript';
import type { Breach, Rule } from './rule.js';
import { collect, functionsOf, lineOf, linesOf, type SourceFile } from './source-tree.js';

export const LINES_A_FILE = 300;
export const LINES_A_FUNCTION = 60;
export const LINES_A_PORT = 30;
export const LINES_A_STORY = 130;

const inSource = (path: string): boolean => path.startsWith('src/');
const anywhere = (path: string): boolean => /^(src|tests)\//.test(path);
const inTests = (path: string): boolean => path.endsWith('.test.ts');
const manyLines = (count: number): string => 'const a = 1;\n'.repeat(count);
const longFunction = (lines: number): string => `export function f(): void {\n${'  g();\n'.repeat(lines - 2)}}\n`;

const nodes = (file: SourceFile, found: string, is: (node: ts.Node) => boolean): Breach[] =>
  collect(file, (node) => (is(node) ? { line: lineOf(file, node), found } : undefined));

const size = (what: string, most: number, of: Rule['of'], path: string): Rule => ({
  what: `${what} has at most ${most} lines`,
  why: 'what does not fit on a few screens is not read to its end.',
  mend: 'find the second idea in it and give it a file of its own.',
  of,
  breaches: (file) => (file.lines > most ? [{ line: most, found: `has ${file.lines} lines` }] : []),
  breaking: { [path]: manyLines(most + 1) },
  keeping: { [path]: manyLines(most) },
});

const functionSize: Rule = {
  what: `a function has at most ${LINES_A_FUNCTION} lines`,
  why: 'a function that long does several things under one name.',
  mend: 'name its steps.',
  of: inSource,
  breaches: (file) =>
    functionsOf(file)
      .filter(({ lines }) => lines > LINES_A_FUNCTION)
      .map(({ name, line, lines }) => ({ line, found: `${name} has ${lines} lines` })),
  breaking: {
    'src/a.ts': longFunction(LINES_A_FUNCTION + 1),
    'src/b.ts': `export const f = (): void => {\n${'  g();\n'.repeat(LINES_A_FUNCTION)}};\n`,
  },
  keeping: { 'src/a.ts': longFunction(LINES_A_FUNCTION) },
};

/** A port is what one interface or type asks of the world; a file may hold one with its few words. */
const portSize: Rule = {
  what: `a port has at most ${LINES_A_PORT} lines`,
  why: 'whoever implements a port has to implement all of it.',
  mend: 'split it by who needs what.',
  of: (path) => path.startsWith('src/ports/'),
  breaches: (file) =>
    collect(file, (node) =>
      (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) && linesOf(file, node) > LINES_A_PORT
        ? { line: lineOf(file, node), found: `${node.name.text} has ${linesOf(file, node)} lines` }
        : undefined,
    ),
  breaking: { 'src/ports/a.ts': `export interface A {\n${'  b(): void;\n'.repeat(LINES_A_PORT)}}\n` },
  keeping: { 'src/ports/a.ts': `export interface A {\n${'  b(): void;\n'.repeat(LINES_A_PORT - 2)}}\n` },
};

const noAny: Rule = {
  what: 'nothing is any',
  why: 'behind an any the compiler is silent, and what it would have said is found by a user.',
  mend: 'unknown and a check, or the type it has.',
  of: anywhere,
  breaches: (file) => nodes(file, 'says any', (node) => node.kind === ts.SyntaxKind.AnyKeyword),
  breaking: { 'src/a.ts': 'export const a = (b: any): void => {};', 'tests/a.ts': 'const a = b as any;' },
  keeping: { 'src/a.ts': '/** Not any. */\nexport const any = "any";' },
};

const OPEN_MARKS = ['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX'];

const noOpenMarks: Rule = {
  what: 'nothing is left to be done in a comment',
  why: 'a note in the code is forgotten; an issue is not.',
  mend: 'do it, or write the issue.',
  of: anywhere,
  breaches: (file) =>
    file.text.split('\n').flatMap((text, at) =>
      OPEN_MARKS.filter((mark) => new RegExp(`\\b${mark}\\b`).test(text)).map((mark) => ({
        line: at + 1,
        found: `says ${mark}`,
      })),
    ),
  breaking: { 'src/a.ts': `// ${OPEN_MARKS[0] ?? ''}: later`, 'tests/a.ts': `/* ${OPEN_MARKS[1] ?? ''} */` },
  keeping: { 'src/a.ts': '// What is to do stands in the issues.' },
};

const isDefault = (node: ts.Node): boolean =>
  node.kind === ts.SyntaxKind.DefaultKeyword && !ts.isDefaultClause(node.parent)
    ? true
    : ts.isExportAssignment(node) || (ts.isExportSpecifier(node) && node.name.text === 'default');

const noDefaultExport: Rule = {
  what: 'nothing is exported by default',
  why: 'a default has another name in every file that imports it.',
  mend: 'export it by its name.',
  of: anywhere,
  breaches: (file) => nodes(file, 'exports a default', isDefault),
  breaking: {
    'src/a.ts': 'export default 1;',
    'src/b.ts': 'export default function f(): void {}',
    'src/c.ts': 'export { a as default } from "./a.js";',
  },
  keeping: { 'src/a.ts': 'export const a = (b: number): number => { switch (b) { default: return 1; } };' },
};

const noPlainThrow: Rule = {
  what: 'errors are typed',
  why: 'who catches it would have to fish in its text, and an operator needs a remedy.',
  mend: 'return a refusal as a value, or throw an error class of ours with its reason.',
  of: inSource,
  breaches: (file) =>
    nodes(
      file,
      'throws a plain Error',
      (node) =>
        (ts.isThrowStatement(node) || ts.isCallExpression(node)) &&
        /^(throw|Promise\.reject\() ?new (Type|Range)?Error\b/.test(node.getText(file.ast)),
    ),
  breaking: {
    'src/a.ts': 'export const a = (): never => { throw new Error("no"); };',
    'src/b.ts': 'export const b = (): Promise<never> => Promise.reject(new Error("no"));',
  },
  keeping: { 'src/a.ts': 'export const a = (): never => { throw new StoreError("conflict"); };' },
};

const noConsole: Rule = {
  what: 'only the command line and the rehearsal print',
  why: 'what is printed elsewhere is in no log and has no level.',
  mend: 'use the Log port.',
  of: (path) => inSource(path) && !/^src\/(cli|rehearsal)\//.test(path),
  breaches: (file) =>
    nodes(
      file,
      'uses console',
      (node) => ts.isPropertyAccessExpression(node) && node.expression.getText(file.ast) === 'console',
    ),
  breaking: { 'src/a.ts': 'console.log(1);' },
  keeping: { 'src/cli/a.ts': 'console.log(1);' },
};

const EMPTY_NAMES = ['manager', 'helper', 'helpers', 'util', 'utils', 'service', 'data', 'info'];

const telling: Rule = {
  what: 'files are named in kebab-case, after an idea',
  why: 'a person should guess the path of a rule before searching for it.',
  mend: `name the idea; never ${EMPTY_NAMES.join(', ')}.`,
  of: anywhere,
  breaches: ({ path }) => {
    const name = (path.split('/').at(-1) ?? '').replace(/(\.test)?\.tsx?$/, '');
    const words = name.split('-');
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) return [{ line: 1, found: `is not in kebab-case` }];
    return words.filter((word) => EMPTY_NAMES.includes(word)).map((word) => ({ line: 1, found: `says ${word}` }));
  },
  breaking: { 'src/ticketStore.ts': '', 'src/Store.ts': '', 'src/text-utils.ts': '', 'tests/data.ts': '' },
  keeping: { 'src/cards/zh-tw.ts': '', 'tests/taking-over-tells-who-had-it.test.ts': '', 'src/0001-tickets.ts': '' },
};

const isCallOf = (node: ts.Node, file: SourceFile, pattern: RegExp): node is ts.CallExpression =>
  ts.isCallExpression(node) && pattern.test(node.expression.getText(file.ast));

const asserting: Rule = {
  what: 'every test file expects something',
  why: 'a test that cannot fail looks like a promise and is none.',
  mend: 'say with expect what must be so.',
  of: inTests,
  breaches: (file) =>
    collect(file, (node) => (isCallOf(node, file, /^(expect\b|holdsIn$|\w+Contracts?$)/) ? true : undefined)).length > 0
      ? []
      : [{ line: 1, found: 'expects nothing' }],
  breaking: { 'tests/a.test.ts': `it('runs', () => { run(); });` },
  keeping: { 'tests/a.test.ts': `it('runs', () => { expect(run()).toBe(1); });` },
};

const running: Rule = {
  what: 'no test is left out silently',
  why: 'one .only hides all the others, and a .skip without a name is forgotten.',
  mend: 'run it, or skip it with a name that says what is missing.',
  of: (path) => path.startsWith('tests/'),
  breaches: (file) =>
    nodes(file, 'leaves tests out', (node) => {
      if (ts.isPropertyAccessExpression(node) && /^(it|test|describe)\.only$/.test(node.getText(file.ast))) return true;
      if (isCallOf(node, file, /^(fit|fdescribe|xit|xtest|xdescribe)$/)) return true;
      const [name] = isCallOf(node, file, /^(it|test|describe)\.skip$/) ? node.arguments : [undefined];
      const skips = isCallOf(node, file, /^(it|test|describe)\.skip$/);
      return skips && (name === undefined || name.getText(file.ast).length < 12);
    }),
  breaking: {
    'tests/a.test.ts': `it.only('a', () => {});`,
    'tests/b.test.ts': `describe.skip('', () => {});`,
    'tests/c.test.ts': `xit('a', () => {});`,
  },
  keeping: { 'tests/a.test.ts': `describe.skip('on PostgreSQL: set TEST_DATABASE_URL', () => {});` },
};

/** What is asked of every single file. */
export const BUDGETS: readonly Rule[] = [
  size('a file', LINES_A_FILE, anywhere, 'src/a.ts'),
  size(
    'a story',
    LINES_A_STORY,
    (path) => path.startsWith('tests/stories/') && inTests(path),
    'tests/stories/a.test.ts',
  ),
  functionSize,
  portSize,
  noAny,
  noOpenMarks,
  noDefaultExport,
  noPlainThrow,
  noConsole,
  telling,
  asserting,
  running,
];
