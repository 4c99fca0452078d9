import { CloudAdapter, type Activity, type InvokeResponse, type TurnContext } from 'botbuilder';

/**
 * The SDK's adapter without its `process`, which prints every error on the console and echoes it to the caller.
 * Rejects with what went wrong; only an invoke has an answer.
 */
export class DeskAdapter extends CloudAdapter {
  run(
    authorization: string,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity, logic);
  }
}
