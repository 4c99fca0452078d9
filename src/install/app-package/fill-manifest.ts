import type { AppFacts } from './app-facts.js';
import { isJsonObject, mapStrings, type Json, type JsonObject } from './json.js';

const PLACE = /\{\{(\w+)\}\}/g;

/**
 * The template in `manifest/manifest.json` with an organisation's own values. A place in it that no fact has a value for stays,
 * and the check of the package tells of it.
 */
export const fillManifest = (template: JsonObject, facts: AppFacts): JsonObject => {
  const filled = mapStrings(template, (text) =>
    text.replace(PLACE, (place, name: string) => valueOf(facts, name) ?? place),
  );
  const manifest = isJsonObject(filled) ? filled : template;
  return {
    ...manifest,
    ...(facts.version === null ? {} : { version: facts.version }),
    bots: bots(manifest['bots']).map((bot) => ({ ...bot, supportsCalling: facts.calling })),
    validDomains: facts.publicUrl === null ? [] : [new URL(facts.publicUrl).hostname],
  };
};

const valueOf = (facts: AppFacts, name: string): string | undefined => {
  const value = (facts as unknown as Record<string, unknown>)[name];
  return typeof value === 'string' ? value : undefined;
};

const bots = (json: Json | undefined): readonly JsonObject[] =>
  Array.isArray(json) ? (json as readonly Json[]).filter(isJsonObject) : [];
