import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { AppFacts } from '../install/app-package/app-facts.js';
import type { PackageProblem } from '../install/app-package/package-problem.js';
import { loadPlan, planOrProblems } from './load-plan.js';
import type { Terminal } from './terminal.js';

/** As the command line gives them. */
interface PackageOptions {
  readonly out: string;
  readonly website?: string;
  readonly privacy?: string;
  readonly terms?: string;
  readonly developer?: string;
  readonly appId?: string;
  readonly teamsAppId?: string;
  readonly publicUrl?: string;
  readonly appVersion?: string;
  readonly plan?: string;
}

/** `tierline package`: the zip that an administrator uploads to Teams. */
export const registerPackage = (program: Command, terminal: Terminal): void => {
  program
    .command('package')
    .description('Make the Teams app package, checked against the published schema, ready for upload.')
    .option('--out <file>', 'where to write it', 'tierline.zip')
    .option('--website <url>', 'the page of your support organisation (https); required by Teams')
    .option('--privacy <url>', 'your privacy notice (otherwise the website)')
    .option('--terms <url>', 'your terms of use (otherwise the website)')
    .option('--developer <name>', 'who offers the app (otherwise the organisation of the plan)')
    .option('--app-id <guid>', 'the app registration (otherwise MicrosoftAppId)')
    .option('--teams-app-id <guid>', 'what Teams knows the app by (otherwise the app id); never change it afterwards')
    .option('--public-url <url>', 'where Microsoft reaches the desk (otherwise PUBLIC_URL)')
    .option('--app-version <version>', 'a higher one for every upload (otherwise the one of manifest/manifest.json)')
    .option('--plan <file>', 'the plan (otherwise the one of SUPPORT_PLAN)')
    .action(async (options: PackageOptions) => {
      const facts = await gatherFacts(options, terminal);
      if (facts !== null) await make(facts, options.out, terminal);
    });
};

const gatherFacts = async (options: PackageOptions, terminal: Terminal): Promise<AppFacts | null> => {
  const bot = await botOf(options, terminal);
  if (bot === null) return null;
  const { website } = options;
  if (website === undefined) return refuse(terminal, WEBSITE);
  const loaded = await loadPlan(options, terminal);
  const reading = loaded && planOrProblems(loaded, terminal);
  if (!reading) return null;
  const { organisation, bridge } = reading.plan;
  return {
    ...bot,
    teamsAppId: options.teamsAppId ?? bot.appId,
    version: options.appVersion ?? null,
    developer: options.developer ?? organisation.name,
    website,
    privacy: options.privacy ?? website,
    terms: options.terms ?? website,
    calling: bridge !== null,
  };
};

const WEBSITE =
  'Teams wants a page that people are led to. Say which: --website https://intranet.contoso.example/support';
const NO_BOT = 'Say which app registration is the bot: set MicrosoftAppId, or give --app-id.';
const NO_HOST = 'The address of the desk is no https address. Set PUBLIC_URL, or give --public-url.';

const refuse = (terminal: Terminal, ...sentences: readonly string[]): null => {
  for (const sentence of sentences) terminal.err(sentence);
  terminal.end(2);
  return null;
};

/** What the command line leaves out is taken from the settings, when they can be read. */
const botOf = async (
  options: PackageOptions,
  terminal: Terminal,
): Promise<Pick<AppFacts, 'appId' | 'publicUrl'> | null> => {
  const { settingsFromEnvironment } = await import('../settings.js');
  const read = settingsFromEnvironment();
  const desk = 'settings' in read && read.settings.mode === 'desk' ? read.settings : undefined;
  const appId = options.appId ?? desk?.bot.appId;
  if (appId === undefined) {
    const problems = 'problems' in read ? read.problems.map(({ key, problem }) => `${key}: ${problem}`) : [];
    return refuse(terminal, ...problems, NO_BOT);
  }
  const publicUrl = options.publicUrl ?? desk?.publicUrl ?? null;
  const good = publicUrl === null || (URL.canParse(publicUrl) && new URL(publicUrl).protocol === 'https:');
  return good ? { appId, publicUrl } : refuse(terminal, NO_HOST);
};

const make = async (facts: AppFacts, out: string, terminal: Terminal): Promise<void> => {
  const { readAppFiles, readSchemas, readTemplate } = await import('./read-app-files.js');
  const { fillManifest } = await import('../install/app-package/fill-manifest.js');
  const { checkPackage } = await import('../install/app-package/check-package.js');
  const { makePackage, packageNames } = await import('../install/app-package/make-package.js');
  const manifest = fillManifest(await readTemplate(), facts);
  const files = await readAppFiles(packageNames(manifest));
  const problems = checkPackage(manifest, files, await readSchemas(manifest));
  if (problems.length > 0) {
    tell(problems, terminal);
    return;
  }
  const zip = makePackage(manifest, files);
  const failed = await writeFile(out, zip).then(() => null, String);
  if (failed !== null) {
    refuse(terminal, `${out} cannot be written (${failed}). Name another place with --out.`);
    return;
  }
  terminal.out(`${out}: ${packageNames(manifest).join(', ')} (${String(Math.ceil(zip.length / 1024))} KB)`);
  terminal.out('Upload it in the Teams admin centre: Teams apps, Manage apps, Upload new app.');
  if (facts.publicUrl === null)
    terminal.out('The address of the desk is not known here (PUBLIC_URL): the app works, and names no domain.');
  terminal.end(0);
};

const tell = (problems: readonly PackageProblem[], terminal: Terminal): void => {
  for (const { where, problem, remedy } of problems) terminal.err(`${where}: ${problem}. ${remedy}`);
  terminal.err(`Nothing was written: Teams would refuse it for ${String(problems.length)} reason(s).`);
  terminal.end(1);
};
