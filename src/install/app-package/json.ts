export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

export const isJsonObject = (json: Json | undefined): json is JsonObject =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

/** The same JSON with every string in it exchanged; keys stay. */
export const mapStrings = (json: Json, change: (text: string) => string): Json => {
  if (typeof json === 'string') return change(json);
  if (Array.isArray(json)) return (json as readonly Json[]).map((each) => mapStrings(each, change));
  if (!isJsonObject(json)) return json;
  return Object.fromEntries(Object.entries(json).map(([key, each]) => [key, mapStrings(each, change)]));
};

/** Every string with its path, as the language files of Teams write it: `bots[0].commandLists[1].scopes[0]`. */
export const stringsIn = (json: Json, path = ''): readonly (readonly [path: string, text: string])[] => {
  if (typeof json === 'string') return [[path, json]];
  if (Array.isArray(json))
    return (json as readonly Json[]).flatMap((each, at) => stringsIn(each, `${path}[${String(at)}]`));
  if (!isJsonObject(json)) return [];
  return Object.entries(json).flatMap(([key, each]) => stringsIn(each, path === '' ? key : `${path}.${key}`));
};
