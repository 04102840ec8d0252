import type { Check } from './check.js';
import { dubbel as actieDubbel } from './actie/dubbel.js';
import { vageWie } from './actie/vageWie.js';
import { zonderWanneer as actieZonderWanneer } from './actie/zonderWanneer.js';
import { zonderWat } from './actie/zonderWat.js';
import { zonderWie as actieZonderWie } from './actie/zonderWie.js';
import { onbekend as afkortingOnbekend } from './afkorting/onbekend.js';
import { afgebroken } from './cel/afgebroken.js';
import { gekopieerd } from './cel/gekopieerd.js';
import { plaatshouder } from './cel/plaatshouder.js';
import { buitenSchooljaar } from './datum/buitenSchooljaar.js';
import { feestdag } from './datum/feestdag.js';
import { herhaling } from './datum/herhaling.js';
import { maand } from './datum/maand.js';
import { omgekeerd } from './datum/omgekeerd.js';
import { onmogelijk } from './datum/onmogelijk.js';
import { vakantie } from './datum/vakantie.js';
import { voorVaststelling } from './datum/voorVaststelling.js';
import { weekdag } from './datum/weekdag.js';
import { weekend } from './datum/weekend.js';
import { zonderJaar } from './datum/zonderJaar.js';
import { zonderOntwikkelpunt } from './doel/zonderOntwikkelpunt.js';
import { contrast } from './huisstijl/contrast.js';
import { tegenspraak } from './kalender/tegenspraak.js';
import { verplicht } from './kalender/verplicht.js';
import { zonderWanneer } from './kalender/zonderWanneer.js';
import { zonderWie } from './kalender/zonderWie.js';
import { ongebruikt as kpiOngebruikt } from './kpi/ongebruikt.js';
import { varianten } from './naam/varianten.js';
import { bedrag as notatieBedrag } from './notatie/bedrag.js';
import { datum as notatieDatum } from './notatie/datum.js';
import { kolomtitel } from './notatie/kolomtitel.js';
import { dubbel as nummerDubbel } from './nummer/dubbel.js';
import { gat } from './nummer/gat.js';
import { volgorde } from './nummer/volgorde.js';
import { nietGedekt } from './ontwikkelpunt/nietGedekt.js';
import { dag } from './overleg/dag.js';
import { overlap } from './overleg/overlap.js';
import { volgorde as overlegVolgorde } from './overleg/volgorde.js';
import { zonderDatum } from './overleg/zonderDatum.js';
import { zonderTijd } from './overleg/zonderTijd.js';
import { leeg } from './plan/leeg.js';
import { dubbelWoord } from './tekst/dubbelWoord.js';
import { haakje } from './tekst/haakje.js';
import { spatie } from './tekst/spatie.js';
import { plaatje } from './teken/plaatje.js';
import { pastNiet } from './veld/pastNiet.js';
import { kpi as verwijzingKpi } from './verwijzing/kpi.js';
import { ontwikkelpunt as verwijzingOntwikkelpunt } from './verwijzing/ontwikkelpunt.js';
import { overleg as verwijzingOverleg } from './verwijzing/overleg.js';
import { dubbel as voetnootDubbel } from './voetnoot/dubbel.js';
import { ongebruikt as voetnootOngebruikt } from './voetnoot/ongebruikt.js';

export { FIXED_RULES } from './fixedRules.js';

/**
 * Every check, in the order in which people read about them. To add one: a file in its group's folder, a line here, and
 * fixtures in test/checks/fixtures. Settings, docs and `check --regels` follow from this list.
 */
export const CHECKS: readonly Check[] = [
  onmogelijk,
  omgekeerd,
  maand,
  buitenSchooljaar,
  voorVaststelling,
  weekdag,
  vakantie,
  feestdag,
  weekend,
  herhaling,
  zonderJaar,
  dag,
  overlap,
  zonderTijd,
  zonderDatum,
  overlegVolgorde,
  zonderWat,
  actieZonderWie,
  actieZonderWanneer,
  vageWie,
  actieDubbel,
  gekopieerd,
  plaatshouder,
  afgebroken,
  pastNiet,
  nummerDubbel,
  gat,
  volgorde,
  verwijzingOntwikkelpunt,
  verwijzingKpi,
  verwijzingOverleg,
  nietGedekt,
  kpiOngebruikt,
  zonderOntwikkelpunt,
  voetnootOngebruikt,
  voetnootDubbel,
  varianten,
  dubbelWoord,
  haakje,
  spatie,
  plaatje,
  afkortingOnbekend,
  notatieDatum,
  notatieBedrag,
  kolomtitel,
  zonderWie,
  zonderWanneer,
  tegenspraak,
  verplicht,
  leeg,
  contrast,
];
