import type { Card } from './adaptive-card.js';
import { fitCard } from './fit-card.js';
import { bridgeHeading, bridgeOutcome, bridgeTickets, bridgeWhy } from './parts/bridge-about.js';
import { bridgeButtons } from './parts/bridge-buttons.js';
import { bridgeLines } from './parts/bridge-lines.js';
import { bridgeStanding, bridgeStandingLine } from './parts/bridge-standing.js';
import { bridgeWay, joinButton } from './parts/bridge-way.js';
import { reasonOnTop } from './parts/heading.js';
import type { BridgeCardView } from './views.js';

/** A bridge in a tier's channel: who rings, who is in, what else there is to do, and every button that is legal in its state. */
export const renderBridgeCard = (view: BridgeCardView): Card =>
  fitCard(view, (sheet) => ({
    summary: sheet.say('bridge.summary', {
      title: sheet.say('bridge.title'),
      ticket: view.bridge.tickets[0].ticket,
      standing: bridgeStandingLine(sheet, view.bridge),
    }),
    wide: true,
    body: [
      ...reasonOnTop(view),
      ...bridgeHeading(sheet, view),
      ...bridgeStanding(sheet, view.bridge),
      ...bridgeWay(sheet, view.bridge),
      ...joinButton(sheet, view.bridge),
      ...bridgeWhy(sheet, view.bridge),
      ...bridgeTickets(sheet, view),
      ...bridgeLines(sheet, view.bridge),
      ...bridgeOutcome(sheet, view),
      ...bridgeButtons(sheet, view),
    ],
  }));
