/** Every key that is read; `.env.example` documents the same ones. */
export const SETTING_NAMES = [
  'MicrosoftAppId',
  'MicrosoftAppTenantId',
  'MicrosoftAppType',
  'MicrosoftAppPassword',
  'MicrosoftAppManagedIdentityClientId',
  'CertificateThumbprint',
  'CertificatePrivateKey',
  'PORT',
  'HOST',
  'PUBLIC_URL',
  'DATABASE_URL',
  'DATA_DIR',
  'SUPPORT_PLAN',
  'KNOWN_ISSUES',
  'LOG_LEVEL',
  'NODE_ENV',
  'CLOUD',
  'CLOUD_LOGIN_URL',
  'CLOUD_GRAPH_URL',
  'CLOUD_BOT_ISSUER',
  'CLOUD_BOT_OPENID_URL',
  'CLOUD_CALLS_ISSUER',
  'CLOUD_CALLS_OPENID_URL',
] as const;
export type SettingName = (typeof SETTING_NAMES)[number];

export type Environment = Readonly<Record<string, string | undefined>>;

/** One thing that keeps the program from starting. Values of secret keys are never shown. */
export interface SettingProblem {
  readonly key: SettingName;
  /** "Expected … got …" */
  readonly problem: string;
  /** What to do about it. */
  readonly remedy: string;
}

/** Reads settings by name and gathers every problem, so that all are told at once. */
export class SettingReader {
  readonly problems: SettingProblem[] = [];

  constructor(private readonly environment: Environment) {}

  /** The trimmed value; an empty one counts as not set, as hosting portals write it. */
  text(key: SettingName): string | null {
    const value = this.environment[key]?.trim();
    return value === undefined || value === '' ? null : value;
  }

  has(key: SettingName): boolean {
    return this.text(key) !== null;
  }

  /** Keys of the environment that begin so, in whatever case they were typed. */
  keysLike(start: string): string[] {
    return Object.entries(this.environment)
      .filter(([key, value]) => key.toLowerCase().startsWith(start.toLowerCase()) && (value ?? '').trim() !== '')
      .map(([key]) => key);
  }

  complain(key: SettingName, expected: string, got: string, remedy: string): void {
    this.problems.push({ key, problem: `Expected ${expected}, got ${got}.`, remedy });
  }

  /** The value when it passes, else the fallback and a complaint. */
  checked(key: SettingName, passes: (value: string) => boolean, expected: string, remedy: string): string | null {
    const value = this.text(key);
    if (value === null || passes(value)) return value;
    // An address may carry a user and a password where none belongs.
    this.complain(key, expected, `"${value.replace(/\/\/[^/]*@/, '//…@')}"`, remedy);
    return null;
  }

  /** As {@link checked}, and a value must be there. */
  required(key: SettingName, passes: (value: string) => boolean, expected: string, remedy: string): string {
    if (!this.has(key)) this.complain(key, expected, 'nothing', remedy);
    return this.checked(key, passes, expected, remedy) ?? '';
  }

  /** One of the given words, whatever its case; the first is the default. */
  oneOf<const Words extends readonly [string, ...string[]]>(key: SettingName, words: Words): Words[number] {
    const value = this.text(key);
    if (value === null) return words[0];
    const word = words.find((each) => each.toLowerCase() === value.toLowerCase());
    if (word !== undefined) return word;
    this.complain(key, `one of ${words.join(', ')}`, `"${value}"`, `Set ${key} to one of these, or leave it out.`);
    return words[0];
  }
}
