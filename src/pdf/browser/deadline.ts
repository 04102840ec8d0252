/** The result of `work`, or the problem when it takes longer than `timeout` milliseconds. The work itself goes on. */
export async function withDeadline<T>(timeout: number, problem: () => Error, work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(problem()), timeout);
  });
  try {
    return await Promise.race([work(), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
