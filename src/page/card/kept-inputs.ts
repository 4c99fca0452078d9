import type { DrawnCard } from './draw-card.js';

/** What somebody was typing when a card changed. */
export interface Unfinished {
  readonly open: readonly string[];
  /** By input id, only what differs from what the card came with. */
  readonly typed: ReadonlyMap<string, string>;
}

/** Values and open forms that nobody is at work on. */
export interface Settled {
  readonly values: ReadonlyMap<string, string>;
  readonly open: readonly string[];
}

export const unfinishedOf = (drawn: DrawnCard, settled: Settled): Unfinished => ({
  open: drawn.open().filter((title) => !settled.open.includes(title)),
  typed: new Map([...drawn.values()].filter(([id, value]) => value !== (settled.values.get(id) ?? ''))),
});

const setValue = (control: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement, value: string): void => {
  control.value = value;
  control.dispatchEvent(new Event('input', { bubbles: true }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
};

/** The control of an input: the renderer gives the input's id to the element around it. */
const controlOf = (element: HTMLElement, id: string): HTMLInputElement | null => {
  const around = element.querySelector(`#${CSS.escape(id)}`);
  return around?.querySelector<HTMLInputElement>('input, textarea, select') ?? null;
};

/** Opens the same forms and puts the words back where their inputs still are; returns what found no place. */
export const restore = (drawn: DrawnCard, { open, typed }: Unfinished): readonly string[] => {
  const buttons = [...drawn.element.querySelectorAll<HTMLElement>('.ac-pushButton[aria-expanded=false]')];
  for (const title of open) buttons.find((button) => button.textContent === title)?.click();
  const homeless: string[] = [];
  for (const [id, value] of typed) {
    const control = controlOf(drawn.element, id);
    if (control === null) homeless.push(value);
    else setValue(control, value);
  }
  return homeless;
};
