import { buildCorpusIndex } from '../app.js';

export async function indexCorpus(options: { force?: boolean }): Promise<void> {
  const built = await buildCorpusIndex({ force: options.force === true });
  process.stdout.write(
    [
      `documents    ${built.documents}`,
      `passages     ${built.passages}`,
      `seconds      ${built.seconds.toFixed(1)}${built.corpus === null ? ' (nothing had changed; --force builds again)' : ''}`,
      `fingerprint  ${built.fingerprint}`,
      '',
    ].join('\n'),
  );
}
