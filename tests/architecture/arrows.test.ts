import { describe } from '@jest/globals';
import ts from 'typescript';
import { holdsIn, type Breach, type Rule } from './rule.js';
import { collect, importsOf, lineOf, readTree, type SourceFile } from './source-tree.js';

/** The part of the house a file belongs to: its folder in src, or its name where it lies there itself. */
const partOf = (path: string): string => /^src\/([^/.]+)/.exec(path)?.[1] ?? 'outside';

/** Adapters stand beside each other without touching: each folder is a unit. */
const unitOf = (path: string): string => /^src\/adapters\/[^/]+/.exec(path)?.[0] ?? partOf(path);

const INNER = ['domain', 'ports', 'cards', 'usecases'];
const ALL_BUT_THE_ENDS = [...INNER, 'adapters', 'plan', 'settings'];

/** What each part may import of ours, besides itself. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  ports: ['domain'],
  cards: ['domain'],
  plan: ['domain'],
  usecases: ['domain', 'ports', 'cards'],
  adapters: INNER,
  simulator: [],
  settings: ['domain', 'ports'],
  compose: ALL_BUT_THE_ENDS,
  // The page's server and the page in the browser speak one protocol.
  page: [],
  install: ['domain'],
  rehearsal: [...ALL_BUT_THE_ENDS, 'compose', 'simulator', 'page'],
  cli: [...ALL_BUT_THE_ENDS, 'install', 'compose', 'rehearsal'],
  index: [...ALL_BUT_THE_ENDS, 'compose', 'rehearsal', 'cli'],
};

/** The packages each part may import; `node:` stands for all of Node's own, null for any package. */
const PACKAGES: Readonly<Record<string, readonly string[] | null>> = {
  domain: [],
  ports: [],
  cards: ['intl-messageformat'],
  plan: ['yaml', 'zod', 'adaptive-expressions', 're2js', 'node:crypto'],
  usecases: [],
  adapters: null,
  simulator: ['jose', 'node:'],
  settings: ['node:'],
  compose: ['node:'],
  page: ['preact', 'adaptivecards', 'markdown-it'],
  install: ['ajv-draft-04', 'fflate'],
  rehearsal: ['node:'],
  cli: ['commander', 'node:'],
  index: ['node:'],
};

const packageOf = (from: string): string => from.split('/', from.startsWith('@') ? 2 : 1).join('/');

const arrows: Rule = {
  what: 'imports follow the arrows',
  why: 'decisions stay pure and vendors exchangeable only while nothing inside knows of what is outside.',
  mend: 'hand it in from compose.ts, or move what both need into domain or ports.',
  of: (path) => path.startsWith('src/'),
  breaches: (file) =>
    importsOf(file).flatMap(({ line, file: target }): Breach[] => {
      if (target === null || unitOf(target) === unitOf(file.path)) return [];
      const allowed = ARROWS[partOf(file.path)] ?? [];
      const fine = partOf(target) !== partOf(file.path) && allowed.includes(partOf(target));
      return fine ? [] : [{ line, found: `imports ${target}` }];
    }),
  breaking: {
    'src/domain/a.ts': `import type { Store } from '../ports/store.js';`,
    'src/ports/a.ts': `export type { Card } from '../cards/card.js';`,
    'src/usecases/a.ts': `const { make } = await import('../adapters/log/log.js');`,
    'src/adapters/teams/a.ts': `import { client } from '../graph/client.js';`,
    'src/adapters/graph/a.ts': `import { settings } from '../../settings.js';`,
    'src/simulator/a.ts': `import { HOUR } from '../domain/instant.js';`,
    'src/plan/a.ts': `type Post = import('../ports/post.js').Post;`,
    'src/cli/a.ts': `import { start } from '../simulator/start.js';`,
    'src/compose.ts': `import { given } from '../tests/helpers/story.js';`,
    'src/unheard-of/a.ts': `import { HOUR } from '../domain/instant.js';`,
  },
  keeping: {
    'src/domain/ticket/a.ts': `import { HOUR } from '../instant.js';`,
    'src/usecases/a.ts': `import { render } from '../cards/card.js';`,
    'src/adapters/teams/read/a.ts': `import { b } from '../write/b.js';`,
    'src/compose.ts': `import { store } from './adapters/postgres/store.js';`,
    'src/settings/a.ts': `import { b } from '../settings.js';`,
    'src/rehearsal/a.ts': `import { start } from '../simulator/start.js';`,
  },
};

const packages: Rule = {
  what: 'packages stand where they are named',
  why: 'a vendor that is imported in one folder can be exchanged in one folder.',
  mend: 'put it behind a port, in an adapter.',
  of: (path) => path.startsWith('src/'),
  breaches: (file) => {
    const allowed = PACKAGES[partOf(file.path)] === undefined ? [] : PACKAGES[partOf(file.path)];
    if (allowed === null || allowed === undefined) return [];
    return importsOf(file)
      .filter(({ from }) => !from.startsWith('.'))
      .filter(
        ({ from }) => !allowed.includes(packageOf(from)) && !(from.startsWith('node:') && allowed.includes('node:')),
      )
      .map(({ line, from }) => ({ line, found: `imports the package ${from}` }));
  },
  breaking: {
    'src/domain/a.ts': `import { randomUUID } from 'node:crypto';`,
    'src/usecases/a.ts': `import type { TurnContext } from 'botbuilder';`,
    'src/cards/a.ts': `import { z } from 'zod';`,
    'src/ports/a.ts': `import type { Server } from 'node:http';`,
    'src/plan/a.ts': `import { readFile } from 'node:fs/promises';`,
    'src/compose.ts': `import pg from 'pg';`,
    'src/simulator/a.ts': `import { Client } from '@microsoft/microsoft-graph-client';`,
    'src/unheard-of/a.ts': `import 'zod';`,
  },
  keeping: {
    'src/adapters/teams/a.ts': `import { CloudAdapter } from 'botbuilder';`,
    'src/plan/a.ts': `import { createHash } from 'node:crypto';\nimport { parseDocument } from 'yaml';`,
    'src/cli/a.ts': `import type { Command } from 'commander';\nimport { once } from 'node:events';`,
  },
};

const AMBIENT = ['process', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'performance', 'fetch'];
const AMBIENT_MEMBERS = ['Date.now', 'Math.random', 'crypto.randomUUID', 'crypto.getRandomValues'];

/** An identifier that is looked up, not the name of a member, parameter or declaration. */
const isReference = (node: ts.Identifier): boolean => {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  return !('name' in parent && parent.name === node);
};

const ambient = (file: SourceFile, node: ts.Node): Breach | undefined => {
  const line = lineOf(file, node);
  if (ts.isNewExpression(node) && node.expression.getText(file.ast) === 'Date' && !node.arguments?.length)
    return { line, found: 'reads the clock (new Date())' };
  if (ts.isPropertyAccessExpression(node) && AMBIENT_MEMBERS.includes(node.getText(file.ast)))
    return { line, found: `uses ${node.getText(file.ast)}` };
  if (ts.isIdentifier(node) && AMBIENT.includes(node.text) && isReference(node))
    return { line, found: `uses ${node.text}` };
  return undefined;
};

const purity: Rule = {
  what: 'the domain has no clock, no chance and no world',
  why: 'the same command in the same state has to come to the same, tomorrow and in a test.',
  mend: 'take it as an argument.',
  of: (path) => path.startsWith('src/domain/'),
  breaches: (file) => collect(file, (node) => ambient(file, node)),
  breaking: {
    'src/domain/a.ts': 'export const now = (): number => Date.now();',
    'src/domain/b.ts': 'export const now = (): Date => new Date();',
    'src/domain/c.ts': 'export const dice = Math.random();',
    'src/domain/d.ts': 'export const where = process.cwd();',
    'src/domain/e.ts': 'setTimeout(() => 1, 5);',
  },
  keeping: {
    'src/domain/a.ts': 'export const day = (at: number): Date => new Date(at);',
    'src/domain/b.ts': 'export interface Step { readonly process: string }',
    'src/domain/c.ts': '/** Not Date.now(). */ export const max = Math.max(1, 2);',
  },
};

const isEnvironment = (node: ts.Node): boolean =>
  (ts.isPropertyAccessExpression(node) && node.name.text === 'env' && node.expression.getText() === 'process') ||
  (ts.isElementAccessExpression(node) && node.expression.getText() === 'process') ||
  (ts.isImportDeclaration(node) && /^'(node:)?process'$/.test(node.moduleSpecifier.getText()));

const environment: Rule = {
  what: 'only settings.ts reads the environment',
  why: 'a setting that is read elsewhere is checked nowhere and documented nowhere.',
  mend: 'read it in settings.ts and hand it in.',
  of: (path) => path.startsWith('src/') && path !== 'src/settings.ts',
  breaches: (file) =>
    collect(file, (node) =>
      isEnvironment(node) ? { line: lineOf(file, node), found: 'reads the environment' } : undefined,
    ),
  breaking: {
    'src/compose.ts': `export const port = process.env.PORT;`,
    'src/cli/a.ts': `export const port = process['env'];`,
    'src/index.ts': `import { env } from 'node:process';`,
  },
  keeping: {
    'src/settings.ts': `export const port = process.env.PORT;`,
    'src/cli/a.ts': `process.exitCode = 1;`,
  },
};

const extensions: Rule = {
  what: 'relative imports name the built file',
  why: 'Node finds modules by their full name, and dist would start here and fail there.',
  mend: 'end it in .js.',
  of: (path) => /^(src|tests)\//.test(path),
  breaches: (file) =>
    importsOf(file)
      .filter(({ from }) => from.startsWith('.') && !/\.(js|json)$/.test(from))
      .map(({ line, from }) => ({ line, found: `imports ${from}` })),
  breaking: { 'src/domain/a.ts': `import { b } from './b';`, 'tests/a.test.ts': `import { b } from './b.ts';` },
  keeping: { 'src/domain/a.ts': `import { b } from './b.js';` },
};

describe('the house', () => {
  const files = [...readTree('src'), ...readTree('tests')];
  for (const rule of [arrows, packages, purity, environment, extensions]) holdsIn(files, rule);
});
