import { expect, it, vi } from 'vitest';
import { Interruption } from '../../../src/pdf/browser/interruption.js';

const never = new Promise<never>(() => undefined);

it('gives the result of work, and passes its error on', async () => {
  const end = new Interruption();
  expect(await end.orEnd(Promise.resolve(3))).toBe(3);
  await expect(end.orEnd(Promise.reject(new Error('mislukt')))).rejects.toThrow('mislukt');
});

it('cuts short all that is waited for, and all that comes later, with the first reason', async () => {
  const end = new Interruption();
  const waiting = [end.orEnd(never), end.orEnd(never)];
  end.come(new Error('gestopt'));
  end.come(new Error('nog eens'));
  for (const one of [...waiting, end.orEnd(never), end.orEnd(Promise.resolve(1).then(() => never))]) await expect(one).rejects.toThrow('gestopt');
});

it('lets results go', async () => {
  // With promises that are raced against one that never settles, every result stays in memory.
  const collect = await collector();
  const end = new Interruption();
  const letGo = vi.fn();
  const registry = new FinalizationRegistry(letGo);
  const make = async (): Promise<void> => {
    const result = await end.orEnd(Promise.resolve({ bytes: new Uint8Array(1_000_000) }));
    registry.register(result, 'resultaat');
  };
  await make();
  await vi.waitFor(
    () => {
      collect();
      expect(letGo).toHaveBeenCalledWith('resultaat');
    },
    { timeout: 10_000 },
  );
  // Still in use: it is not itself what was let go.
  expect(await end.orEnd(Promise.resolve('nog'))).toBe('nog');
});

/** The garbage collector, also in a process that was not started with it. */
async function collector(): Promise<() => void> {
  const [{ setFlagsFromString }, { runInNewContext }] = await Promise.all([import('node:v8'), import('node:vm')]);
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}
