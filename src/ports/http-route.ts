/** What goes back over HTTP; a body is sent as JSON. */
export interface HttpAnswer {
  readonly status: number;
  readonly body?: unknown;
}

export interface HttpRequest {
  readonly authorization: string | undefined;
  /** The parts of the path that the route names with a colon. */
  readonly parameters: Readonly<Record<string, string>>;
  /** A JSON object, at most 256 KB; free of NUL and lone surrogates, which no database takes. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** A `POST` with a JSON object. */
export interface HttpRoute {
  readonly path: string;
  /** Judges the caller before a byte of the body is read; null lets him in. */
  admit(authorization: string | undefined): Promise<HttpAnswer | null>;
  answer(request: HttpRequest): Promise<HttpAnswer>;
}

/** What `/readyz` answers; `details` is shown beside `ok` and names nothing secret. */
export interface Readiness {
  readonly ok: boolean;
  readonly details?: Readonly<Record<string, unknown>>;
}
