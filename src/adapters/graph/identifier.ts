const BARE = /^[0-9a-f]{32}$/;

/** One of Graph's ids in lower case and with dashes: some notifications come in upper case and without. */
export const identifier = (id: string): string => {
  const lower = id.toLowerCase();
  if (!BARE.test(lower)) return lower;
  return [0, 8, 12, 16, 20].map((from, place, all) => lower.slice(from, all[place + 1])).join('-');
};
