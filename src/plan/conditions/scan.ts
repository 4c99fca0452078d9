/** A word or quoted text of an expression and where it stands. */
export interface Token {
  readonly kind: 'name' | 'quoted' | 'number';
  /** For quoted text what is between the quotes, as written. */
  readonly text: string;
  readonly offset: number;
}

const TOKEN = /'((?:\\.|[^'\\])*)'|"((?:\\.|[^"\\])*)"|([A-Za-z_@#$][\w@-]*(?:\s*\.\s*[A-Za-z_]\w*)*)|(\d+(?:\.\d+)?)/g;

/**
 * The names, texts and numbers of an expression. The parser's tree has no places, so that complaints look here for the
 * place of what they are about.
 */
export function scan(source: string): readonly Token[] {
  return [...source.matchAll(TOKEN)].map((match) => {
    const [, single, double, name, number] = match;
    const quoted = single ?? double;
    if (quoted !== undefined) return { kind: 'quoted', text: quoted, offset: match.index };
    if (name !== undefined) return { kind: 'name', text: name.replace(/\s/g, ''), offset: match.index };
    return { kind: 'number', text: number ?? '', offset: match.index };
  });
}

/** Where the name or text stands first; 0 when it cannot be found. */
export const offsetOf = (source: string, text: string): number =>
  scan(source).find((token) => token.text === text)?.offset ?? Math.max(0, source.indexOf(text));
