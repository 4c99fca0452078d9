import type { Request } from './read-request.js';

/** A request that found its route; `params` are the decoded `:named` parts of the pattern. */
export interface Call extends Request {
  readonly params: Readonly<Record<string, string>>;
}

export interface Route<Extra = object> {
  readonly method: string;
  /** Parts joined by `/`; a part that begins with `:` takes any value. */
  readonly pattern: string;
  readonly extra: Extra;
}

/** Finds the route of a request below a prefix of `skip` path parts; `undefined` when there is none. */
export function makeRouter<Extra>(routes: readonly Route<Extra>[], skip: number) {
  const byShape = new Map<string, { readonly route: Route<Extra>; readonly parts: readonly string[] }[]>();
  for (const route of routes) {
    const parts = route.pattern.split('/');
    const shape = `${route.method} ${parts.length}`;
    byShape.set(shape, [...(byShape.get(shape) ?? []), { route, parts }]);
  }
  return (request: Request): { route: Route<Extra>; call: Call } | undefined => {
    const segments = request.segments.slice(skip);
    const found = byShape
      .get(`${request.method} ${segments.length}`)
      ?.find(({ parts }) => parts.every((part, index) => part.startsWith(':') || part === segments[index]));
    if (found === undefined) return undefined;
    const params: Record<string, string> = {};
    found.parts.forEach((part, index) => {
      if (part.startsWith(':')) params[part.slice(1)] = segments[index] ?? '';
    });
    return { route: found.route, call: { ...request, params } };
  };
}
