/** Chance, handed in: a new random id (UUID). */
export type NewId = () => string;
