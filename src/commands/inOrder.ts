/**
 * Does `work` for every item, `width` of them at a time, begun in order; and hands each result to `deliver` in order too,
 * as soon as it and all before it are there. An error of one ends it, once what was under way has come to its end.
 */
export async function inOrder<T, R>(items: readonly T[], width: number, work: (item: T, index: number) => Promise<R>, deliver: (result: R) => void): Promise<void> {
  const entries = items.entries();
  const ready = new Map<number, { readonly result: R }>();
  let delivered = 0;
  let hasFailed = false;
  const worker = async (): Promise<void> => {
    // All workers take from one iterator, so that each item is taken once.
    for (const [index, item] of entries) {
      if (hasFailed) return;
      ready.set(index, { result: await work(item, index) });
      for (let next = ready.get(delivered); next !== undefined; next = ready.get(delivered)) {
        ready.delete(delivered);
        delivered += 1;
        deliver(next.result);
      }
    }
  };
  const watched = (): Promise<void> =>
    worker().catch((error: unknown) => {
      hasFailed = true;
      throw error;
    });
  const ended = await Promise.allSettled(Array.from({ length: Math.max(1, width) }, watched));
  const failure = ended.find((one) => one.status === 'rejected');
  if (failure !== undefined) throw failure.reason;
}
