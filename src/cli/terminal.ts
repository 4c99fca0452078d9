import { wantsColours } from '../settings.js';

/** Where a command writes, and the code it ends with. */
export interface Terminal {
  /** What was asked for. */
  out(text: string): void;
  /** What went wrong. */
  err(text: string): void;
  /** What is being done, for somebody who waits and looks on; it is gone when the next line is written. */
  progress?(text: string): void;
  /** Whether {@link out} may have colours. */
  readonly colours?: boolean;
  /** 0 is good, 1 means that problems were found, 2 that the command was called wrongly. */
  end(code: ExitCode): void;
}

export type ExitCode = 0 | 1 | 2;

interface Stream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const WIDEST = 78;
const WIPED = '\r\u001B[K';

/** A terminal over the two outputs of a process. Progress is for eyes alone: a file or a pipe gets none of it. */
export const makeTerminal = (of: {
  readonly out: Stream;
  readonly err: Stream;
  readonly colours: boolean;
  readonly end: (code: ExitCode) => void;
}): Terminal => {
  let shown = false;
  const wipe = (): void => {
    if (shown) of.err.write(WIPED);
    shown = false;
  };
  const line = (stream: Stream) => (text: string) => {
    wipe();
    stream.write(`${text}\n`);
  };
  return {
    out: line(of.out),
    err: line(of.err),
    progress: (text) => {
      if (of.err.isTTY !== true) return;
      of.err.write(WIPED + text.slice(0, WIDEST));
      shown = true;
    },
    colours: of.colours && of.out.isTTY === true,
    end: (code) => {
      wipe();
      of.end(code);
    },
  };
};

export const processTerminal: Terminal = makeTerminal({
  out: process.stdout,
  err: process.stderr,
  colours: wantsColours(),
  end: (code) => {
    process.exitCode = code;
  },
});
