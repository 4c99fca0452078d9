import type { Answer, Inbound } from '../ports/inbound.js';
import { clickBridge } from './bridge/click-bridge.js';
import { clickOpenBridge } from './bridge/click-open-bridge.js';
import { clickRequest } from './click-request.js';
import { clickTicket } from './click-ticket.js';
import type { Desk } from './desk.js';
import { useExtension } from './extension/use-extension.js';
import { followWords } from './follow-words.js';
import { hearInChannel } from './hear-in-channel.js';
import { hearInGroup } from './hear-in-group.js';
import { hearInPerson } from './hear-in-person.js';
import { changeChannel, forgetTeam, install, uninstall } from './install.js';
import { clickIssue } from './known-issues/click-issue.js';
import { languageOf } from './language-of.js';
import { meet } from './meet.js';
import { malformedSentence } from '../cards/refusal.js';
import { readClick, type Click } from '../cards/read-click.js';
import { recogniseCopy } from './recognise-copy.js';

type Of<T extends Inbound['type']> = Extract<Inbound, { type: T }>;

const hear = (desk: Desk, message: Of<'message'>): Promise<Answer> => {
  switch (message.place.kind) {
    case 'personal':
      return hearInPerson(desk, message);
    case 'channel':
      return hearInChannel(desk, message, message.place);
    case 'group':
      return hearInGroup(desk, message);
  }
};

const click = async (desk: Desk, clicked: Of<'click'>): Promise<Answer> => {
  const read = readClick(clicked.verb, clicked.data);
  if ('malformed' in read) {
    desk.log.info({ verb: clicked.verb, reason: read.malformed.reason, activity: clicked.key }, 'click not read');
    return { say: malformedSentence(read.malformed, await languageOf(desk, clicked)) };
  }
  const answer = await answerClick(desk, clicked, read);
  await recogniseCopy(desk, clicked, read).catch((error: unknown) => {
    // What was pressed is done: the copy is recognised at the next click.
    desk.log.warn({ error, card: clicked.card }, 'a copy was not looked for');
  });
  return answer;
};

const answerClick = (desk: Desk, clicked: Of<'click'>, read: Click): Promise<Answer> => {
  if ('bridge' in read) return clickBridge(desk, clicked, read);
  if (read.verb === 'known.approve' || read.verb === 'known.decline') return clickIssue(desk, clicked, read);
  if (read.verb === 'bridge.open') return clickOpenBridge(desk, clicked, read);
  return 'ticket' in read ? clickTicket(desk, clicked, read) : clickRequest(desk, clicked, read);
};

/**
 * The front door: everything that Teams delivers comes in here, after its token and shape were checked. Each activity has
 * one effect however often it comes. Throws what the store throws when it does not answer.
 */
export const receive = async (desk: Desk, inbound: Inbound): Promise<Answer> => {
  // Without a plan nobody could say what belongs where: Teams delivers it again.
  desk.plan();
  if (inbound.type === 'extension') return useExtension(desk, inbound);
  await meet(desk, inbound);
  switch (inbound.type) {
    case 'message':
      return hear(desk, inbound);
    case 'click':
      return click(desk, inbound);
    case 'installed':
      return install(desk, inbound);
    case 'uninstalled':
      return uninstall(desk, inbound);
    case 'channelRenamed':
    case 'channelDeleted':
    case 'channelRestored':
      return changeChannel(desk, inbound);
    case 'teamDeleted':
      return forgetTeam(desk, inbound);
    case 'edited':
    case 'deleted':
      return followWords(desk, inbound);
  }
};
