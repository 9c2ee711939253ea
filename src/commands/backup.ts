import { backUp, readConfiguration } from '../app.js';

export async function backup(folder: string): Promise<void> {
  const config = readConfiguration();
  const { attachments } = await backUp(config, folder);
  process.stdout.write(`backed up database and ${attachments} attachments to ${folder}\n`);
  process.stdout.write(
    `the master key ${config.keyFile} is not in it: keep a copy of that in another place\n`,
  );
}
