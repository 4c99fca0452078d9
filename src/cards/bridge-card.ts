import type { Card } from './adaptive-card.js';
import { renderReplyCard } from './reply-card.js';
import type { BridgeCardView } from './views.js';

/** The live card of a group call in a tier's channel. */
export const renderBridgeCard = (view: BridgeCardView): Card =>
  renderReplyCard({
    ...view,
    text: view.bridge.tickets.map(({ ticket }) => ticket).join(', '),
    person: false,
  });
