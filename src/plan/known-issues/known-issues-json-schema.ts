import { z } from 'zod';
import type { JsonSchema } from '../json-schema.js';
import { knownIssuesSchema } from './schema.js';

/** The JSON Schema (2020-12) of a file of known issues, for editors: the same definition that it is read with. */
export const knownIssuesJsonSchema = (): JsonSchema => ({
  title: 'Tierline known issues',
  ...(z.toJSONSchema(knownIssuesSchema, { io: 'input' }) as JsonSchema),
});

/** What stands in plan/known-issues.schema.json. */
export const knownIssuesJsonSchemaText = (): string => `${JSON.stringify(knownIssuesJsonSchema(), null, 2)}\n`;
