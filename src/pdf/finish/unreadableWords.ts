/** Words on paper that are in no element: shown by `::before`, say, or hidden from screen readers. Whoever listens would miss them. */
export class UnreadableWords extends Error {
  override readonly name = 'UnreadableWords';

  constructor(readonly places: readonly { readonly page: number; readonly words: string }[]) {
    super(`Words that a screen reader does not meet: ${places.map(({ page, words }) => `"${words.trim()}" on page ${page}`).join(', ')}`);
  }
}
