import type { z } from 'zod';
import type { Path } from '../plan-problem.js';
import type { SchemaFinding } from '../schema-findings.js';
import { schemaFindings, valueAt } from '../schema-findings.js';
import { nearest } from '../suggest.js';
import { issueSchema, knownIssuesSchema, translationSchema } from './schema.js';

type Issue = z.core.$ZodIssue;

/** What does not fit the schema of known issues, in a writer's words. */
export const shapeFindings = (issues: readonly Issue[], raw: unknown): readonly SchemaFinding[] =>
  issues.flatMap((issue) => {
    const path = issue.path as (string | number)[];
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(path, key));
    const number = path.at(-2) === 'codes' ? valueAt(raw, path) : undefined;
    return typeof number === 'number' ? [bareCode(path, number)] : schemaFindings([issue], raw);
  });

function unknownKey(path: Path, key: string): SchemaFinding {
  return {
    path: [...path, key],
    message: `there is no key \`${key}\` here`,
    suggestion: nearest(key, knownKeys(path)),
    key: true,
  };
}

function knownKeys(path: Path): readonly string[] {
  if (path.length === 0) return Object.keys(knownIssuesSchema.shape);
  return Object.keys(path.includes('zh-TW') ? translationSchema.shape : issueSchema.shape);
}

/** Without quotation marks YAML makes a number of a code, and of `0x80180014` another one than people see. */
function bareCode(path: Path, number: number): SchemaFinding {
  const meant = number >= 0x1_0000 ? `0x${number.toString(16).padStart(8, '0')}` : String(number);
  return {
    path,
    message: 'write a code in quotation marks: without them it is a number',
    suggestion: `'${meant}'`,
    key: false,
  };
}
