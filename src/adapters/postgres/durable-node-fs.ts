import { fsyncSync } from 'node:fs';
import { NodeFS } from '@electric-sql/pglite/nodefs';

type Init = NodeFS['init'];

/** What of the compiled database's file system we change. */
interface NodeFileSystem {
  readonly NODEFS: { readonly stream_ops: { fsync?: (stream: { readonly nfd: number }) => number } };
}

/**
 * The folder as PGlite's file system, with an `fsync` that reaches the disk: as shipped it has none, and a commit
 * would be lost with the machine's power.
 */
export class DurableNodeFS extends NodeFS {
  override async init(...[pg, options]: Parameters<Init>): ReturnType<Init> {
    const { emscriptenOpts } = await super.init(pg, options);
    const addFsync = (module: unknown): void => {
      (module as NodeFileSystem).NODEFS.stream_ops.fsync = ({ nfd }) => {
        fsyncSync(nfd);
        return 0;
      };
    };
    return {
      emscriptenOpts: { ...emscriptenOpts, preRun: [emscriptenOpts.preRun ?? [], addFsync].flat() },
    };
  }
}

/** Without `-F` (no fsync at all), and with the one sync method that calls the `fsync` above: fdatasync does nothing. */
export const durable = (startParams: readonly string[]): string[] => [
  ...startParams.filter((param) => param !== '-F'),
  '-c',
  'wal_sync_method=fsync',
];
