import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inOrder } from '../../src/commands/inOrder.js';
import { Turns } from '../../src/commands/turns.js';

it('hands over in order whatever is finished first, and never does more at a time than asked', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.array(fc.nat(), { maxLength: 12 }), fc.integer({ min: 1, max: 5 }), async (scheduler, items, width) => {
      const delivered: number[] = [];
      const begun: number[] = [];
      let [busy, most] = [0, 0];
      const work = async (item: number, index: number): Promise<number> => {
        begun.push(index);
        busy += 1;
        most = Math.max(most, busy);
        await scheduler.schedule(Promise.resolve());
        busy -= 1;
        return item;
      };
      const ending = inOrder(items, width, work, (item) => delivered.push(item));
      await scheduler.waitFor(ending);
      expect(delivered).toEqual(items);
      expect(begun).toEqual(items.map((_, index) => index));
      expect(most).toBe(Math.min(width, items.length));
    }),
  );
});

it('ends with the error of what goes wrong, begins nothing after it, and waits for what is under way', async () => {
  const ended: number[] = [];
  const delivered: number[] = [];
  const work = async (item: number): Promise<number> => {
    if (item === 1) throw new Error('kapot');
    await new Promise((resolve) => setTimeout(resolve, 5));
    ended.push(item);
    return item;
  };
  await expect(inOrder([0, 1, 2, 3, 4], 2, work, (item) => delivered.push(item))).rejects.toThrow('kapot');
  expect([ended, delivered]).toEqual([[0], [0]]);
});

it('lets one work alone among many, and goes on when it fails', async () => {
  const turns = new Turns();
  const log: string[] = [];
  const busy = (name: string) => async (): Promise<void> => {
    log.push(`${name} begint`);
    await new Promise((resolve) => setTimeout(resolve, 2));
    log.push(`${name} klaar`);
    if (name === 'alleen') throw new Error('mislukt');
  };
  const first = [turns.together(busy('a')), turns.together(busy('b'))];
  const alone = turns.alone(busy('alleen'));
  const later = turns.together(busy('c'));
  await expect(alone).rejects.toThrow('mislukt');
  await Promise.all([...first, later]);
  expect(log).toEqual(['a begint', 'b begint', 'a klaar', 'b klaar', 'alleen begint', 'alleen klaar', 'c begint', 'c klaar']);
});
