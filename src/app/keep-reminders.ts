import { Cron } from 'croner';
import { errorFacts } from '../shared/logger.js';
import { sendReminders, type ReminderParts } from './send-reminders.js';

/** Every ten minutes of the working hours in Shanghai: the first after half past eight sends, the others mend outages. */
const pattern = '*/10 8-17 * * *';

/** Reminds cadres as long as the house stands; the returned function ends it after the one under way. */
export function keepReminders(parts: ReminderParts): () => Promise<void> {
  let stopped = false;
  let running = Promise.resolve();
  const run = (): Promise<void> => {
    running = running.then(() =>
      sendReminders(parts, () => stopped).catch((error: unknown) =>
        parts.logger.error(errorFacts(error), 'reminders are not going out; it is tried again'),
      ),
    );
    return running;
  };
  // also after a start later in the day
  void run();
  const cron = new Cron(pattern, { timezone: 'Asia/Shanghai', protect: true, unref: true }, run);
  return async () => {
    stopped = true;
    cron.stop();
    await running;
  };
}
