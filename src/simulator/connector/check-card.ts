import type { Answer } from '../http/answer.js';
import { asText, isObject, type JsonObject } from '../json.js';
import { refusals } from './refusals.js';

const LARGEST_CARD = 28 * 1024;
const NEWEST = [1, 5] as const;
/** Whoever may see a version of his own: more are refused. */
const MOST_VIEWERS = 60;

/** Every object of a card that says its type, payloads of actions left out. */
function* elements(value: unknown): Generator<JsonObject> {
  if (Array.isArray(value)) for (const item of value) yield* elements(item);
  if (!isObject(value)) return;
  if (typeof value['type'] === 'string') yield value;
  for (const [key, inner] of Object.entries(value)) if (key !== 'data' && key !== 'msteams') yield* elements(inner);
}

function versionProblem(version: unknown): string | null {
  const [major = NaN, minor = NaN] = asText(version)?.split('.').map(Number) ?? [];
  if (Number.isNaN(major) || Number.isNaN(minor)) return 'Adaptive Card without a version.';
  const tooNew = major > NEWEST[0] || (major === NEWEST[0] && minor > NEWEST[1]);
  return tooNew ? `Adaptive Card version ${major}.${minor} is not supported.` : null;
}

function elementProblem(element: JsonObject, inputs: Set<string>): string | null {
  const type = asText(element['type']) ?? '';
  if (type === 'Action.Http') return 'Action.Http is not supported.';
  if (!type.startsWith('Input.')) return null;
  const id = asText(element['id']) ?? '';
  if (id === '') return `${type} without an id.`;
  if (inputs.has(id)) return `Collision detected for id '${id}'.`;
  inputs.add(id);
  return null;
}

/** Why Teams would not take this Adaptive Card; `null` when it would. */
export function checkCard(card: unknown): Answer | null {
  if (!isObject(card) || card['type'] !== 'AdaptiveCard')
    return refusals.badSyntax('The attachment is no Adaptive Card.');
  if (Buffer.byteLength(JSON.stringify(card)) > LARGEST_CARD) return refusals.tooBig();
  const wrongVersion = versionProblem(card['version']);
  if (wrongVersion !== null) return refusals.badSyntax(wrongVersion);
  const inputs = new Set<string>();
  for (const element of elements(card)) {
    const problem = elementProblem(element, inputs);
    if (problem !== null) return refusals.badSyntax(problem);
  }
  const refresh = card['refresh'];
  const viewers = isObject(refresh) && Array.isArray(refresh['userIds']) ? refresh['userIds'].length : 0;
  return viewers > MOST_VIEWERS ? refusals.badSyntax(`refresh.userIds names more than ${MOST_VIEWERS} users.`) : null;
}
