import { expect, it } from 'vitest';
import { createCommandSpeech } from '../../src/inference/speech.js';

/** A stand-in engine: says how many bytes it was given. */
const engine = (script: string) => createCommandSpeech(process.execPath, ['-e', script], 5_000);

it('gives the sound to the program and takes its words', async () => {
  const speech = engine(
    "let n=0;process.stdin.on('data',(c)=>n+=c.length).on('end',()=>console.log('听到'+n+'个字节'))",
  );
  expect(await speech.transcribe(Buffer.alloc(100_000))).toBe('听到100000个字节');
});

it('says which engine failed, and how', async () => {
  await expect(engine('process.exit(3)').transcribe(Buffer.from('x'))).rejects.toThrow(/ended with 3/);
  await expect(createCommandSpeech('/nowhere/engine').transcribe(Buffer.from('x'))).rejects.toThrow(
    /MINGBAI_SPEECH_COMMAND/,
  );
});

it('does not wait for ever', async () => {
  const slow = createCommandSpeech(process.execPath, ['-e', 'setTimeout(()=>{},60000)'], 200);
  await expect(slow.transcribe(Buffer.from('x'))).rejects.toThrow(/too long/);
});
