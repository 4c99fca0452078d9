import type { FaultName } from '../../page/protocol.js';
import type { FaultRule } from '../../simulator/faults.js';
import type { Microsoft } from '../../simulator/microsoft.js';

interface FaultSwitch {
  readonly isOn: (microsoft: Microsoft) => boolean;
  readonly turn: (microsoft: Microsoft, on: boolean) => void;
}

/** Requests that are answered wrongly. */
const byRule = (rule: FaultRule): FaultSwitch => {
  const those = ({ faults }: Microsoft) => faults.list().filter(({ on }) => on.path === rule.on.path);
  return {
    isOn: (microsoft) => those(microsoft).length > 0,
    turn: (microsoft, on) => {
      for (const one of those(microsoft)) microsoft.faults.remove(one);
      if (on) microsoft.faults.add(rule);
    },
  };
};

const GROUP_CALLS = 'Calls.InitiateGroupCall.All';

/** What each switch of the page makes go wrong until it is switched off. */
export const FAULT_SWITCHES: Readonly<Record<FaultName, FaultSwitch>> = {
  throttled: byRule({ on: { path: /^\/teams\/v3\/./ }, then: { status: 429, retryAfter: 5 } }),
  down: byRule({ on: { path: /^\/teams\// }, then: { status: 503 } }),
  noConsent: byRule({
    on: { path: /^\/graph\// },
    then: {
      status: 403,
      body: {
        error: { code: 'Authorization_RequestDenied', message: 'Insufficient privileges to complete the operation.' },
      },
    },
  }),
  callingOff: {
    isOn: ({ calls }) => !calls.enabled,
    turn: ({ calls }, on) => {
      calls.enabled = !on;
    },
  },
  callsNotGranted: {
    isOn: ({ granted }) => !granted.has(GROUP_CALLS),
    turn: ({ granted }, on) => {
      if (on) granted.delete(GROUP_CALLS);
      else granted.add(GROUP_CALLS);
    },
  },
  noMeetings: {
    isOn: ({ meetings }) => meetings.policy !== 'everybody',
    turn: ({ meetings }, on) => {
      meetings.policy = on ? new Set() : 'everybody';
    },
  },
};
