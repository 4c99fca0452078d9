import type { IssueWords, KnownIssue } from '../../domain/known-issues/known-issue.js';
import type { IssueFile } from './schema.js';

/** An entry whose shape and meaning were checked, with every default filled in. */
export function compileIssue(written: IssueFile): KnownIssue {
  const { id, category, staffSteps, tier, reviewed } = written;
  const chinese = written['zh-TW'];
  return {
    ...words(written),
    id,
    category,
    staffSteps,
    tier,
    reviewed,
    platforms: written.platforms ?? [],
    codes: written.codes ?? [],
    sources: written.sources ?? [],
    translations: chinese ? { 'zh-TW': words(chinese) } : {},
  };
}

const words = ({
  title,
  symptoms,
  userSteps = [],
}: Pick<IssueFile, 'title' | 'symptoms' | 'userSteps'>): IssueWords => ({ title, symptoms, userSteps });
