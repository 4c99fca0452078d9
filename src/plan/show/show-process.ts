import type { BridgeRules, SupportPlan } from '../../domain/support-plan.js';
import { formatDuration } from '../format/duration.js';
import { code, list, plain, section, table } from './markdown.js';

/** The third question: how a problem goes up the tiers and its solution comes back down. */
export function showProcess(plan: SupportPlan): string {
  return section(
    '## The process',
    steps(plan),
    showRouting(plan),
    showReminders(plan),
    showBridge(plan.bridge),
    showMicrosoft(plan),
  );
}

function steps({ tiers }: SupportPlan): string {
  const [first, ...above] = tiers;
  const top = above.at(-1);
  const middle = above.slice(0, -1);
  const lines = [
    `The requester writes to the bot in Teams. ${plain(first.name)} (tier ${first.tier}) is the first contact, and the one who goes back to the requester.`,
    ...middle.map(
      (tier) =>
        `What ${plain(first.name)} cannot explain goes to ${plain(tier.name)} (tier ${tier.tier}) with what was tried.`,
    ),
    ...(top
      ? [
          `What cannot be solved below goes with additional information to ${plain(top.name)} (tier ${top.tier}), which finds the root cause.`,
        ]
      : []),
    ...(top ? ['Cause, fix and what the user has to do come back to every tier below that held the ticket.'] : []),
    `${plain(first.name)} tells the requester, who confirms, or says that it is not fixed: then it opens again with its whole history.`,
  ];
  return lines.map((line, index) => `${index + 1}. ${line}`).join('\n');
}

function showRouting({ routing }: SupportPlan): string {
  const rows = routing.map(({ name, when, to }, index) => [
    String(index + 1),
    plain(name),
    when ? code(when.source) : 'always',
    String(to.tier),
    to.priority,
  ]);
  return section(
    '### Where a new problem goes',
    'The first rule that holds decides.',
    table(['', 'Rule', 'When', 'Tier', 'Priority'], rows),
  );
}

function showReminders({ reminders }: SupportPlan): string {
  const { warn, repeat, lead, requester } = reminders;
  const { remindAfter, times, closeAfter } = requester;
  const warned =
    warn === null
      ? null
      : 'share' in warn
        ? `${String(warn.share * 100)} % of it`
        : `${formatDuration(warn.before)} before its end`;
  const lines = [
    warned === null ? '' : `Whoever has the next step is told when a target nears: ${warned}.`,
    `At a target the one who is late is told${repeat === null ? '' : `, and again after ${formatDuration(repeat)}`}.`,
    lead === null ? '' : `${formatDuration(lead)} after a target the lead of the tier is called.`,
    times === 0
      ? ''
      : `A requester who does not answer is reminded after ${formatDuration(remindAfter)}, at most ${String(times)} times.`,
    closeAfter === null ? '' : `After ${formatDuration(closeAfter)} the ticket is closed, and can be opened again.`,
  ];
  return section('### When something waits', 'In business time.', list(lines.filter((line) => line !== '')));
}

function showBridge(bridge: BridgeRules | null): string {
  if (!bridge) return '';
  const lines = [
    bridge.openWhen ? `A call of all tiers opens by itself when ${code(bridge.openWhen.source)}.` : '',
    bridge.proposeWhen ? `It is offered on the card when ${code(bridge.proposeWhen.source)}.` : '',
    'Staff can always ask for it.',
    `Staff have ${formatDuration(bridge.hold)} to stop it, each person is rung for ${formatDuration(bridge.ring)}, and the same cause opens no second one within ${formatDuration(bridge.cooldown)}.`,
    bridge.trustRequester ? '' : 'How many people are hit counts only once staff confirmed it.',
    `Where calling is not possible there is ${bridge.fallback === 'meeting' ? 'an online meeting' : 'a link that starts the call'} instead.`,
  ];
  return section('### All tiers in one call', list(lines.filter((line) => line !== '')));
}

function showMicrosoft({ microsoftSupport }: SupportPlan): string {
  if (!microsoftSupport) return '';
  const people = plain(microsoftSupport.mayFile.join(', '));
  return section(
    '### Microsoft Support (tier 4)',
    `Cases are filed by ${people}. Somebody is reminded of a case that rests for ${formatDuration(microsoftSupport.remindAfter)}.`,
  );
}
