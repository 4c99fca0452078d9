/** Drawn here, so that the page needs no font of icons. */
const PATHS = {
  send: 'M3 3.5 17.5 10 3 16.5l2-6.5-2-6.5Zm2 6.5h6',
  moon: 'M15.5 12.5A6.5 6.5 0 0 1 7.5 4.5a6.5 6.5 0 1 0 8 8Z',
  sun: 'M10 6.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7ZM10 2v1.5M10 16.5V18M2 10h1.5M16.5 10H18M4.3 4.3l1.1 1.1M14.6 14.6l1.1 1.1M4.3 15.7l1.1-1.1M14.6 5.4l1.1-1.1',
  reset: 'M4.5 6A7 7 0 1 1 3 10M4.5 2.5V6H8',
  clock: 'M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15ZM10 6v4l3 2',
  plan: 'M5 2.5h7l3.5 3.5v11.5H5ZM8 9.5h4.5M8 12.5h4.5',
  wire: 'M3 7h12l-3-3M17 13H5l3 3',
  fault: 'M10 2.8 17.8 16.5H2.2ZM10 8v4M10 14.2v.1',
  guide: 'M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15ZM8.5 7v6l5-3Z',
  close: 'M5 5l10 10M15 5 5 15',
  down: 'M5 7.5l5 5 5-5',
  reply: 'M8 5 3.5 9.5 8 14M4 9.5h8a4.5 4.5 0 0 1 4.5 4.5v1.5',
  more: 'M4.5 10h.1M10 10h.1M15.5 10h.1',
  globe:
    'M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15ZM2.5 10h15M10 2.5c2.5 2.5 2.5 12.5 0 15M10 2.5c-2.5 2.5-2.5 12.5 0 15',
  phone:
    'M5 2.8 7.4 3l1.2 3.4-1.7 1.5a9.5 9.5 0 0 0 5.2 5.2l1.5-1.7 3.4 1.2.2 2.4c0 1.2-1 2.2-2.2 2.1A12.8 12.8 0 0 1 2.9 5 2.1 2.1 0 0 1 5 2.8Z',
  check: 'M4 10.5l4 4 8-9',
} as const;

export type IconName = keyof typeof PATHS;

export const Icon = ({ name }: { name: IconName }) => (
  <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <path d={PATHS[name]} />
  </svg>
);

/** The product's mark: a problem that goes up the steps. */
export const Mark = () => (
  <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <rect width="32" height="32" rx="8" />
    <path d="M7 22.5h7v-6h6v-6h5" />
    <circle cx="25" cy="10.5" r="2.6" />
  </svg>
);
