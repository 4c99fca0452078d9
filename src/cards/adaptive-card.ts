/** The part of Adaptive Cards 1.5 that we use, as plain JSON. */
export type Spacing = 'none' | 'small' | 'default' | 'medium' | 'large' | 'padding';
export type Color = 'default' | 'accent' | 'good' | 'warning' | 'attention';
export type ContainerStyle = 'default' | 'emphasis' | 'good' | 'attention' | 'warning' | 'accent';

interface Placed {
  readonly spacing?: Spacing;
  readonly separator?: boolean;
}
interface Lettering {
  readonly size?: 'small' | 'default' | 'medium' | 'large';
  readonly weight?: 'default' | 'bolder';
  readonly color?: Color;
  readonly isSubtle?: boolean;
}

/** For our own words alone: Teams reads markdown in it. */
export interface TextBlock extends Placed, Lettering {
  readonly type: 'TextBlock';
  readonly text: string;
  readonly wrap: true;
  readonly style?: 'heading';
}
/** Shown as it is: Teams reads no markdown in a run. */
export interface TextRun extends Lettering {
  readonly type: 'TextRun';
  readonly text: string;
  /** Makes a link of it. */
  readonly selectAction?: OpenUrlAction;
}
export interface RichTextBlock extends Placed {
  readonly type: 'RichTextBlock';
  readonly inlines: readonly TextRun[];
}
export interface Container extends Placed {
  readonly type: 'Container';
  readonly style?: ContainerStyle;
  /** What `Action.ToggleVisibility` shows and hides. */
  readonly id?: string;
  readonly isVisible?: false;
  readonly items: readonly Element[];
}

interface Input extends Placed {
  readonly id: string;
  readonly label: string;
  readonly isRequired?: boolean;
  readonly errorMessage?: string;
  readonly placeholder?: string;
  readonly value?: string;
}
export interface TextInput extends Input {
  readonly type: 'Input.Text';
  readonly maxLength: number;
  readonly isMultiline?: boolean;
}
export interface ChoiceInput extends Input {
  readonly type: 'Input.ChoiceSet';
  readonly style: 'compact' | 'filtered';
  readonly choices: readonly { readonly title: string; readonly value: string }[];
}

export interface ExecuteAction {
  readonly type: 'Action.Execute';
  readonly title: string;
  readonly verb: string;
  readonly data: Readonly<Record<string, string | number>>;
  readonly style?: 'positive';
  /** `none`: inputs of the card are neither checked nor sent. */
  readonly associatedInputs?: 'none';
}
export interface ShowCardAction {
  readonly type: 'Action.ShowCard';
  readonly title: string;
  readonly style?: 'positive';
  readonly card: {
    readonly type: 'AdaptiveCard';
    readonly body: readonly Element[];
    readonly actions: readonly ExecuteAction[];
  };
}
export interface OpenUrlAction {
  readonly type: 'Action.OpenUrl';
  readonly title: string;
  readonly url: string;
}
/** In dialogs, where Teams takes no `Action.Execute`. */
export interface SubmitAction {
  readonly type: 'Action.Submit';
  readonly title: string;
  readonly data: Readonly<Record<string, string>>;
  readonly style?: 'positive';
}

/** Folds parts of the card in and out, without anybody being asked. */
export interface ToggleAction {
  readonly type: 'Action.ToggleVisibility';
  readonly title: string;
  readonly targetElements: readonly string[];
}
export type Action = ExecuteAction | ShowCardAction | OpenUrlAction | SubmitAction | ToggleAction;
export interface ActionSet extends Placed {
  readonly type: 'ActionSet';
  readonly actions: readonly Action[];
}

export type Element = TextBlock | RichTextBlock | Container | TextInput | ChoiceInput | ActionSet;

/** A type and not an interface, so that it passes for a plain JSON record. */
export type Card = {
  readonly $schema: string;
  readonly type: 'AdaptiveCard';
  readonly version: '1.5';
  readonly fallbackText: string;
  readonly speak: string;
  readonly body: readonly Element[];
  readonly msteams?: { readonly width: 'Full' };
};
