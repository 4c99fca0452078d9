import type { Cloud } from '../../ports/microsoft.js';

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** The bot's token goes nowhere but to https, or to loopback in a cloud of one's own; and to no address with a name in it. */
export const isTrusted = ({ protocol, hostname, username }: URL, cloud: Cloud): boolean =>
  username === '' &&
  (protocol === 'https:' || (cloud.name === 'custom' && protocol === 'http:' && LOOPBACK.test(hostname)));
