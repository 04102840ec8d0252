/**
 * Remembers what a pure computation gave, so that the same question is answered once. Holds at most `limit` answers: the oldest goes
 * when a new one comes. Answers are shared, so their type must be readonly.
 */
export class Memory<Answer> {
  readonly #answers = new Map<string, Answer>();
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The answer to `question`, worked out by `compute` where it is not remembered. */
  recall(question: string, compute: () => Answer): Answer {
    const known = this.#answers.get(question);
    if (known !== undefined) return known;
    const answer = compute();
    if (this.#answers.size >= this.#limit) {
      const oldest = this.#answers.keys().next();
      if (oldest.done !== true) this.#answers.delete(oldest.value);
    }
    this.#answers.set(question, answer);
    return answer;
  }

  get size(): number {
    return this.#answers.size;
  }
}
