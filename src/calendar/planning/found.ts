import type { SingleMeaning } from './meaning.js';
import type { Moment } from './moment.js';
import type { PieceOf } from './piece.js';
import type { Fragment } from './planning.js';

/** One moment of the text with what it means on its own. */
export interface Found extends SingleMeaning {
  readonly moment: Moment;
  readonly fragment: Fragment;
  readonly piece: PieceOf<'clause'>;
}
