import { readConfiguration, rotateMasterKey } from '../app.js';

/** A new master key; nothing else may use the data meanwhile. */
export async function keysRotate(): Promise<void> {
  const config = readConfiguration();
  const { rewrapped, retired } = await rotateMasterKey(config);
  process.stdout.write(
    `${rewrapped} data keys wrapped with a new master key in ${config.keyFile}: back it up now\n`,
  );
  process.stdout.write(
    `the old master key lies in ${retired}: keep it apart, as long as backups from before today are kept\n`,
  );
}
