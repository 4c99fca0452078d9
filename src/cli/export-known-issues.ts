import type { Terminal } from './terminal.js';

/** Prints the known issues that were approved in Teams as YAML. Ends with 2 where the database cannot be asked. */
export async function exportKnownIssues(terminal: Terminal): Promise<void> {
  const { settingsFromEnvironment } = await import('../settings.js');
  const read = settingsFromEnvironment();
  if (!('settings' in read) || read.settings.mode !== 'desk') {
    terminal.err('The settings of the desk are needed (MicrosoftAppId and what belongs to it): its database is asked.');
    terminal.end(2);
    return;
  }
  const { databaseUrl, dataDir } = read.settings;
  const { openStore } = await import('../adapters/postgres/open-store.js');
  const { StoreError } = await import('../ports/store-error.js');
  const { writeKnownIssues } = await import('../plan/known-issues/write-known-issues.js');
  try {
    const store = await openStore(databaseUrl === null ? { folder: dataDir } : { databaseUrl });
    const issues = await store.knownIssues.approved().finally(() => store.close());
    terminal.out(writeKnownIssues(issues).trimEnd());
    terminal.end(0);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    terminal.err(
      error.reason === 'inUse'
        ? `The desk runs and has its embedded database in ${dataDir} open. Stop it, export, and start it again.`
        : `The database cannot be asked: ${error.message}`,
    );
    terminal.end(2);
  }
}
