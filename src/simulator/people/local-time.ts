const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timezone: string): Intl.DateTimeFormat {
  const known =
    formats.get(timezone) ?? new Intl.DateTimeFormat('en-US', { timeZone: timezone, timeZoneName: 'longOffset' });
  formats.set(timezone, known);
  return known;
}

/** `+02:00` of a time zone at an instant. */
function offsetOf(timezone: string, instant: number): string {
  const name =
    formatOf(timezone)
      .formatToParts(instant)
      .find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  return name === 'GMT' ? '+00:00' : name.slice(3);
}

/** `2026-09-15T10:00:00.123+02:00`: an instant on the clock of a time zone. */
export function localTime(instant: number, timezone: string): string {
  const offset = offsetOf(timezone, instant);
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  const shift = (hours * 60 + minutes) * 60_000 * (offset.startsWith('-') ? -1 : 1);
  return new Date(instant + shift).toISOString().replace('Z', offset);
}
