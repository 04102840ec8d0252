import type { Check } from './check.js';
import { buitenSchooljaar } from './datum/buitenSchooljaar.js';
import { feestdag } from './datum/feestdag.js';
import { herhaling } from './datum/herhaling.js';
import { omgekeerd } from './datum/omgekeerd.js';
import { onmogelijk } from './datum/onmogelijk.js';
import { vakantie } from './datum/vakantie.js';
import { voorVaststelling } from './datum/voorVaststelling.js';
import { weekdag } from './datum/weekdag.js';
import { weekend } from './datum/weekend.js';
import { zonderJaar } from './datum/zonderJaar.js';
import { contrast } from './huisstijl/contrast.js';
import { tegenspraak } from './kalender/tegenspraak.js';
import { verplicht } from './kalender/verplicht.js';
import { zonderWanneer } from './kalender/zonderWanneer.js';
import { zonderWie } from './kalender/zonderWie.js';
import { dubbel as nummerDubbel } from './nummer/dubbel.js';
import { gat } from './nummer/gat.js';
import { volgorde } from './nummer/volgorde.js';
import { overlap } from './overleg/overlap.js';
import { zonderDatum } from './overleg/zonderDatum.js';
import { zonderTijd } from './overleg/zonderTijd.js';
import { leeg } from './plan/leeg.js';

export { FIXED_RULES } from './fixedRules.js';

/**
 * Every check, in the order in which people read about them. To add one: a file in its group's folder, a line here, and
 * fixtures in test/checks/fixtures. Settings, docs and `check --regels` follow from this list.
 */
export const CHECKS: readonly Check[] = [
  onmogelijk,
  omgekeerd,
  buitenSchooljaar,
  voorVaststelling,
  weekdag,
  vakantie,
  feestdag,
  weekend,
  herhaling,
  zonderJaar,
  overlap,
  zonderTijd,
  zonderDatum,
  nummerDubbel,
  gat,
  volgorde,
  zonderWie,
  zonderWanneer,
  tegenspraak,
  verplicht,
  leeg,
  contrast,
];
