import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

export interface Place {
  readonly id: string;
  readonly title: string;
  readonly unread: number;
  readonly label: string;
  readonly content: () => ComponentChildren;
}

interface Properties {
  readonly label: string;
  readonly places: readonly Place[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** The places one at a time, for a narrow screen. Arrow keys move between the tabs. */
export const PlaceTabs = ({ label, places, chosen, onChoose }: Properties) => {
  const bar = useRef<HTMLDivElement>(null);
  const at = Math.max(
    0,
    places.findIndex(({ id }) => id === chosen),
  );
  const shown = places[at];
  const onKey = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = (at + step + places.length) % places.length;
    onChoose(places[next]?.id ?? '');
    bar.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
  return (
    <>
      <div ref={bar} class="tabs" role="tablist" aria-label={label} onKeyDown={onKey}>
        {places.map((place) => (
          <button
            key={place.id}
            type="button"
            role="tab"
            id={`tab-${place.id}`}
            aria-selected={place === shown}
            aria-controls="tab-panel"
            aria-label={place.label}
            tabIndex={place === shown ? 0 : -1}
            onClick={() => onChoose(place.id)}
          >
            {place.title}
            {/* Drawn, not written: the name of the tab says it in words. */}
            {place.unread > 0 && <span class="count" data-count={place.unread} />}
          </button>
        ))}
      </div>
      <div class="tab-panel" id="tab-panel" role="tabpanel" aria-labelledby={`tab-${shown?.id ?? ''}`}>
        {shown?.content()}
      </div>
    </>
  );
};
