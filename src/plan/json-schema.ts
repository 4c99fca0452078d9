import { z } from 'zod';
import { planSchema } from './schema.js';

export interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly [key: string]: unknown;
}

/** The JSON Schema (2020-12) of a plan, for editors: the same definition that the plan is read with. */
export const planJsonSchema = (): JsonSchema => ({
  title: 'Tierline support plan',
  ...(z.toJSONSchema(planSchema, { io: 'input' }) as JsonSchema),
});

/** What stands in plan/support-plan.schema.json. */
export const planJsonSchemaText = (): string => `${JSON.stringify(planJsonSchema(), null, 2)}\n`;
