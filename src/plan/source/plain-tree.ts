import type { Document, Node } from 'yaml';
import { isAlias, isMap, isPair, isScalar, isSeq } from 'yaml';

/** The nodes that a plain object or list was made of, so that a place in the plain tree has a place in the text. */
export type Origin =
  | { readonly kind: 'map'; readonly entries: Map<string, { readonly key: Node | null; readonly value: Node | null }> }
  | { readonly kind: 'list'; readonly items: (Node | null)[] };

export interface PlainTree {
  readonly value: unknown;
  readonly origins: WeakMap<object, Origin>;
}

/** No plan of people needs more; an alias bomb needs far more. */
const MOST_NODES = 50_000;
const DEEPEST = 40;

/** The document as plain objects, lists and scalars. `tooLarge` for alias bombs, loops and mazes. */
export function plainTree(document: Document): PlainTree | 'tooLarge' {
  const origins = new WeakMap<object, Origin>();
  let nodes = 0;
  let tooLarge = false;

  const plain = (node: unknown, depth: number): unknown => {
    nodes += 1;
    if (nodes > MOST_NODES || depth > DEEPEST) tooLarge = true;
    if (tooLarge) return null;
    if (isAlias(node)) return plain(node.resolve(document), depth + 1);
    if (isScalar(node)) return node.value;
    if (isSeq(node)) {
      const list = node.items.map((item) => plain(item, depth + 1));
      origins.set(list, { kind: 'list', items: node.items.map(asNode) });
      return list;
    }
    return isMap(node) ? plainMap(node.items, depth) : null;
  };

  const plainMap = (pairs: readonly unknown[], depth: number): object => {
    const entries = new Map<string, { key: Node | null; value: Node | null }>();
    const values: [string, unknown][] = [];
    for (const pair of pairs) {
      if (!isPair(pair)) continue;
      const key = isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
      entries.set(key, { key: asNode(pair.key), value: asNode(pair.value) });
      values.push([key, plain(pair.value, depth + 1)]);
    }
    // Unlike assignment, fromEntries makes `__proto__` an ordinary key, which is then reported as unknown.
    const map = Object.fromEntries(values);
    origins.set(map, { kind: 'map', entries });
    return map;
  };

  const value = plain(document.contents, 0);
  return tooLarge ? 'tooLarge' : { value, origins };
}

const asNode = (value: unknown): Node | null =>
  isAlias(value) || isScalar(value) || isMap(value) || isSeq(value) ? value : null;
