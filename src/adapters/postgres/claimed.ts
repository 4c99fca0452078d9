import { sql } from 'kysely';

/**
 * The rows whose ids the CTE `due` has locked. As an array they are looked up one by one; joined, the planner would
 * rather read a whole table of moderate size.
 */
export const isClaimed = sql<boolean>`id = any(array(select due.id from due))`;
