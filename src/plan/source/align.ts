/**
 * Where a character of a scalar's value stands in the source text. Quotes, escapes, block indicators and folded line
 * breaks are stepped over by matching the value's characters to the source in order.
 */
export function offsetInSource(source: string, start: number, value: string, offset: number): number {
  let at = start;
  if (source[at] === '|' || source[at] === '>') at = source.indexOf('\n', at) + 1;
  else if (source[at] === '"' || source[at] === "'") at += 1;
  for (let index = 0; index < value.length; index += 1) {
    const wanted = value.charAt(index);
    while (at < source.length && !matches(source.charAt(at), wanted)) at += 1;
    if (index >= offset) return Math.min(at, source.length);
    at += 1;
  }
  return Math.min(at, source.length);
}

const isSpace = (character: string): boolean => /\s/.test(character);
const matches = (written: string, wanted: string): boolean =>
  written === wanted || (isSpace(wanted) && isSpace(written));
