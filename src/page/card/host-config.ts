import type { Theme } from '../preferences.js';

interface Palette {
  readonly text: string;
  readonly subtle: string;
  readonly accent: string;
  readonly good: string;
  readonly warning: string;
  readonly attention: string;
  readonly line: string;
  readonly surfaces: Readonly<Record<'default' | 'emphasis' | 'accent' | 'good' | 'warning' | 'attention', string>>;
}

/** Teams' two themes; colours are as dark, or as light, as people with weak eyes need on each surface. */
const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    text: '#242424',
    subtle: '#5c5c5c',
    accent: '#4f52b2',
    good: '#0e6b0e',
    warning: '#7a4a00',
    attention: '#b10e1c',
    line: '#e0e0e0',
    surfaces: {
      default: '#ffffff',
      emphasis: '#f5f5f5',
      accent: '#eef0fc',
      good: '#eef8ee',
      warning: '#fff6e8',
      attention: '#fdf1f1',
    },
  },
  dark: {
    text: '#ffffff',
    subtle: '#c2c2c2',
    accent: '#aab1fa',
    good: '#7fd07f',
    warning: '#f7c576',
    attention: '#f5a3a8',
    line: '#474747',
    surfaces: {
      default: '#292929',
      emphasis: '#333333',
      accent: '#2c2f4e',
      good: '#1c3320',
      warning: '#3b2c12',
      attention: '#42201f',
    },
  },
};

const both = (color: string, subtle = color) => ({ default: color, subtle });

const styleOf = (palette: Palette, surface: keyof Palette['surfaces']) => ({
  backgroundColor: palette.surfaces[surface],
  foregroundColors: {
    default: both(palette.text, palette.subtle),
    dark: both(palette.text, palette.subtle),
    light: both(palette.subtle),
    accent: both(palette.accent),
    good: both(palette.good),
    warning: both(palette.warning),
    attention: both(palette.attention),
  },
});

/** How Teams draws a card, for the renderer. */
export const hostConfigOf = (theme: Theme): object => {
  const palette = PALETTES[theme];
  return {
    supportsInteractivity: true,
    fontFamily: 'inherit',
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
    spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 12 },
    separator: { lineThickness: 1, lineColor: palette.line },
    imageSizes: { small: 32, medium: 52, large: 100 },
    containerStyles: Object.fromEntries(
      (['default', 'emphasis', 'accent', 'good', 'warning', 'attention'] as const).map((surface) => [
        surface,
        styleOf(palette, surface),
      ]),
    ),
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      preExpandSingleShowCardAction: false,
      showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
    },
    adaptiveCard: { allowCustomStyle: false },
    textBlock: { headingLevel: 3 },
    textStyles: { heading: { size: 'large', weight: 'bolder' } },
    inputs: {
      label: {
        inputSpacing: 'small',
        requiredInputs: { color: 'default', weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
        optionalInputs: { color: 'default', weight: 'bolder' },
      },
      errorMessage: { color: 'attention', spacing: 'small' },
    },
    factSet: { title: { weight: 'bolder', maxWidth: 140 }, spacing: 8 },
  };
};
