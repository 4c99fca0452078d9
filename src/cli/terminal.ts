/** Where a command writes, and the code it ends with. */
export interface Terminal {
  /** What was asked for. */
  out(text: string): void;
  /** What went wrong. */
  err(text: string): void;
  /** 0 is good, 1 means that problems were found, 2 that the command was called wrongly. */
  end(code: ExitCode): void;
}

export type ExitCode = 0 | 1 | 2;

export const processTerminal: Terminal = {
  out: (text) => console.log(text),
  err: (text) => console.error(text),
  end: (code) => {
    process.exitCode = code;
  },
};
