import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import type { SupportPlan } from '../domain/support-plan.js';
import type { Explanation } from '../plan/explain.js';
import type { PlanOptions } from './load-plan.js';
import { loadPlan, planOrProblems } from './load-plan.js';
import type { Terminal } from './terminal.js';

interface ExplainOptions extends PlanOptions {
  readonly department?: string;
  readonly person?: string;
  readonly day?: string;
  readonly similar: number;
}

/** `tierline plan explain "<message>"`: what would be understood, where it would go, by which rule and why. */
export function registerPlanExplain(plan: Command, terminal: Terminal): void {
  plan
    .command('explain')
    .description(
      'Tell where a message would go: what is understood, which rule decides and why, who holds that tier, and who would be called now.',
    )
    .argument('<message>', 'what a requester writes')
    .option('--department <name>', "the requester's department")
    .option('--person <principal name>', 'the requester, as phases name people')
    .option('--day <YYYY-MM-DD>', 'the day it is sent (otherwise today)', parseDay)
    .option('--similar <count>', 'how many people report the like within an hour', parseCount, 1)
    .option('--plan <file>', 'the plan (otherwise the one of SUPPORT_PLAN)')
    .option('--json', 'print one JSON object')
    .action(async (message: string, options: ExplainOptions) => {
      const loaded = await loadPlan(options, terminal);
      const reading = loaded && planOrProblems(loaded, terminal);
      if (!reading) return;
      const explanation = await explainMessage(reading.plan, message, options);
      const { explanationLines } = await import('../plan/explain.js');
      terminal.out(options.json ? JSON.stringify(explanation) : explanationLines(explanation).join('\n'));
      terminal.end(0);
    });
}

async function explainMessage(plan: SupportPlan, message: string, options: ExplainOptions): Promise<Explanation> {
  const { understandMessage } = await import('../domain/intake/understand-message.js');
  const { factsAtSending } = await import('../domain/routing/facts-at-sending.js');
  const { phaseFacts, phaseOf } = await import('../domain/routing/phase-of.js');
  const { temporalCalendar } = await import('../adapters/calendar/temporal-calendar.js');
  const { explain } = await import('../plan/explain.js');
  const calendar = temporalCalendar(plan.organisation.timeZone);
  const at = Date.now();
  const day = options.day ?? calendar.localDay(at);
  const department = options.department ?? null;
  const phase = phaseOf(plan, { department, principalName: options.person ?? null, groups: [] }, day);
  const understood = understandMessage(message, { locale: null });
  const facts = factsAtSending(understood, {
    text: message,
    department,
    phase: phaseFacts(phase, day),
    similarRequesters: options.similar,
  });
  return explain(plan, understood, facts, { at, calendar });
}

function parseDay(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))) return text;
  throw new InvalidArgumentError('A day is written YYYY-MM-DD.');
}

function parseCount(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Give a whole number from 1.');
}
