const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** True for names and numbers that never leave this machine. */
export const isLoopback = (host: string): boolean => LOOPBACK.test(host);

const parse = (value: string): URL | null => (URL.canParse(value) ? new URL(value) : null);

/** https, or http on loopback; without user, query or fragment. */
export const isSafeAddress = (value: string): boolean => {
  const url = parse(value);
  if (url === null || url.username !== '' || url.search !== '' || url.hash !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
};

export const isHttps = (value: string): boolean => isSafeAddress(value) && parse(value)?.protocol === 'https:';

/** Without slashes at the end, so that a path can be put behind it. */
export const trimAddress = (value: string): string => value.replace(/\/+$/, '');

export const isPostgresAddress = (value: string): boolean =>
  ['postgres:', 'postgresql:'].includes(parse(value)?.protocol ?? '');
