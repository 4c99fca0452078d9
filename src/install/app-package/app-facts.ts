/** What differs from one organisation's Teams app to the next. */
export interface AppFacts {
  /** The app registration, which is the bot. */
  readonly appId: string;
  /** What Teams knows the app by; it stays the same over every update. */
  readonly teamsAppId: string;
  /** `MAJOR.MINOR.PATCH`; null: the one of the template. */
  readonly version: string | null;
  readonly developer: string;
  /** https addresses that people are led to from the app's page in Teams. */
  readonly website: string;
  readonly privacy: string;
  readonly terms: string;
  /** Where Microsoft reaches the desk, such as `https://desk.contoso.example`; null: not said. */
  readonly publicUrl: string | null;
  /** Whether the plan has a bridge, for which the bot has to be allowed to call. */
  readonly calling: boolean;
}
