import { Icon, Mark, type IconName } from '../icons.js';
import { useScene } from '../scene-context.js';
import { useWords } from '../words/words.js';
import { ClockBar } from './clock-bar.js';
import { FaultsMenu } from './faults-menu.js';
import { ResetButton } from './reset-button.js';

interface ToolProperties {
  readonly icon: IconName;
  readonly label: string;
  readonly pressed: boolean;
  readonly onClick: () => void;
}

const Toggle = ({ icon, label, pressed, onClick }: ToolProperties) => (
  <button type="button" class="tool" aria-pressed={pressed} aria-label={label} onClick={onClick}>
    <Icon name={icon} />
    <span class="tool-label">{label}</span>
  </button>
);

const Looks = () => {
  const { say, language } = useWords();
  const { prefer, theme } = useScene();
  const other = theme === 'light' ? 'dark' : 'light';
  const label = say(other === 'dark' ? 'themeDark' : 'themeLight');
  return (
    <>
      <button
        type="button"
        class="tool"
        lang={language === 'en' ? 'zh-TW' : 'en'}
        aria-label={say('languageLabel')}
        onClick={() => prefer({ language: language === 'en' ? 'zh-TW' : 'en' })}
      >
        <Icon name="globe" />
        <span>{say('language')}</span>
      </button>
      <button type="button" class="tool" aria-label={label} title={label} onClick={() => prefer({ theme: other })}>
        <Icon name={theme === 'light' ? 'moon' : 'sun'} />
      </button>
    </>
  );
};

/** What this is, what time it is there, and everything that is about the whole of it. */
export const PageHeader = ({ narrow }: { narrow: boolean }) => {
  const { say } = useWords();
  const { preferences, prefer } = useScene();
  const { planOpen, wireOpen, walk } = preferences;
  return (
    <header class="page-header">
      <div class="brand">
        <Mark />
        <div>
          <h1>
            {say('product')} <span class="badge">{say('rehearsal')}</span>
          </h1>
          <p class="tagline">{say('tagline')}</p>
        </div>
      </div>
      <ClockBar />
      <div class="tools">
        <Toggle
          icon="guide"
          label={say('guide')}
          pressed={walk === 'shown'}
          onClick={() => prefer({ walk: walk === 'shown' ? 'skipped' : 'shown' })}
        />
        <FaultsMenu />
        {!narrow && (
          <Toggle icon="plan" label={say('plan')} pressed={planOpen} onClick={() => prefer({ planOpen: !planOpen })} />
        )}
        {!narrow && (
          <Toggle icon="wire" label={say('wire')} pressed={wireOpen} onClick={() => prefer({ wireOpen: !wireOpen })} />
        )}
        <Looks />
        <ResetButton />
      </div>
    </header>
  );
};
