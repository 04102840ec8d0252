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

/** More texts than a large plan has. */
const TEXTS = 5000;
/** In UTF-16 units; what is longer is rare, and not worth its room. */
const LONGEST = 5000;

/**
 * Work on a text that depends on nothing but that text, done once for each: a plan says many things more than once, several phases and
 * checks ask for the same, and who has a plan built after every save has changed one text of a thousand.
 */
export function remembered<Answer>(work: (text: string) => Answer): (text: string) => Answer {
  const memory = new Memory<Answer>(TEXTS);
  return (text) => (text.length > LONGEST ? work(text) : memory.recall(text, () => work(text)));
}

/** The same for work that depends on the way of reading too, of which there are a few. */
export function rememberedByWay<Way extends string, Answer>(work: (text: string, way: Way) => Answer): (text: string, way: Way) => Answer {
  const byWay = new Map<Way, (text: string) => Answer>();
  return (text, way) => {
    const known = byWay.get(way) ?? remembered((one) => work(one, way));
    byWay.set(way, known);
    return known(text);
  };
}
