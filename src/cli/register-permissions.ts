import type { Command } from 'commander';
import type { AppRole } from '../domain/app-roles.js';
import { loadPlan, planOrProblems, type PlanOptions } from './load-plan.js';
import type { Terminal } from './terminal.js';

interface PermissionOptions extends PlanOptions {
  readonly lines?: true;
}

/** `tierline permissions`: which app roles of Graph the plan's features need, and why. */
export const registerPermissions = (program: Command, terminal: Terminal): void => {
  program
    .command('permissions')
    .description('Tell which permissions in Microsoft Graph this plan needs, why, and which it no longer needs.')
    .option('--plan <file>', 'the plan (otherwise the one of SUPPORT_PLAN)')
    .option('--json', 'print one JSON object')
    .option('--lines', 'print what deploymentTemplates/grant-permissions.sh reads: a line each, with tabs between')
    .action(async (options: PermissionOptions) => {
      const loaded = await loadPlan(options, terminal);
      const reading = loaded && planOrProblems(loaded, terminal);
      if (!reading) return;
      const roles = await import('../domain/app-roles.js');
      const wanted = { ...roles.rolesFor(reading.plan), meetingPolicy: roles.needsMeetingPolicy(reading.plan) };
      terminal.out(show(wanted, options, roles.GRAPH_APP_ID));
      terminal.end(0);
    });
};

interface Wanted {
  readonly needed: readonly AppRole[];
  readonly notNeeded: readonly AppRole[];
  readonly meetingPolicy: boolean;
}

const show = (wanted: Wanted, options: PermissionOptions, resource: string): string => {
  if (options.json) return JSON.stringify({ resource, ...wanted });
  return options.lines ? asLines(wanted) : asText(wanted);
};

const asLines = ({ needed, notNeeded, meetingPolicy }: Wanted): string =>
  [
    ...needed.map(({ id, role, reason }) => ['grant', id, role, reason].join('\t')),
    ...notNeeded.map(({ id, role, feature }) => ['remove', id, role, `the plan does not use: ${feature}`].join('\t')),
    ...(meetingPolicy ? [['policy', '-', 'CsApplicationAccessPolicy', 'lets the app make meetings'].join('\t')] : []),
  ].join('\n');

const asText = ({ needed, notNeeded, meetingPolicy }: Wanted): string =>
  [
    'This plan needs (application permissions of Microsoft Graph, with admin consent):',
    ...needed.flatMap(({ role, feature, reason, without }) => [
      '',
      `  ${role}  (${feature})`,
      `    ${reason}`,
      `    Without it: ${without}.`,
    ]),
    ...(meetingPolicy ? ['', ...POLICY] : []),
    '',
    notNeeded.length === 0
      ? 'It uses everything that Tierline can use.'
      : `It does not need: ${notNeeded.map(({ role }) => role).join(', ')}.`,
    '',
    'deploymentTemplates/grant-permissions.sh grants what is needed and takes away what is not.',
  ].join('\n');

const POLICY = [
  '  Application access policy  (Teams, not Graph)',
  '    lets the app make meetings for the people on call; a Teams administrator grants it in PowerShell:',
  '    New-CsApplicationAccessPolicy, then Grant-CsApplicationAccessPolicy; docs/install.md has the lines.',
];
