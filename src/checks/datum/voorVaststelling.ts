import { boundsOf, formatDate } from '../../calendar/index.js';
import type { IsoDate } from '../../calendar/index.js';
import type { Text } from '../../plan/text.js';
import type { Check, Finding } from '../check.js';
import type { CheckContext } from '../context.js';

/**
 * What an action must have done by a certain day lies after the day on which the plan was adopted.
 *
 * Silent on what is done already, on days without a year, and on what lies before the school year: that is another rule's.
 */
export const voorVaststelling: Check = {
  code: 'datum/voor-vaststelling',
  severity: 'waarschuwing',
  title: 'een deadline die voorbij was toen het plan werd vastgesteld',
  why: 'Een plan zegt wat er nog moet gebeuren. Een termijn die al voorbij is, is te laat op de dag dat het plan begint.',
  remedy: 'Zet de actie later, of geef haar `status: afgerond`.',
  silent: 'Acties met `status: afgerond` of `vervallen` mogen voorbij zijn. Bijeenkomsten ook: die waren er gewoon al.',
  example: {
    in: 'plan',
    wrong: 'vastgesteld: 2024-10-14\nhoofdstukken: [{titel: Doelen, doelen: [{titel: Doel, acties: [{wat: Werkplan, wie: Directie, wanneer: 1 oktober 2024}]}]}]',
    right: 'vastgesteld: 2024-09-16\nhoofdstukken: [{titel: Doelen, doelen: [{titel: Doel, acties: [{wat: Werkplan, wie: Directie, wanneer: 1 oktober 2024}]}]}]',
  },
  run: (context) => {
    const { vastgesteld } = context.plan;
    return vastgesteld === undefined ? [] : tooEarly(context, vastgesteld);
  },
};

function tooEarly(context: CheckContext, adopted: IsoDate): Finding[] {
  const place = { span: context.plan.origin.at('vastgesteld'), message: 'Hier staat wanneer het plan is vastgesteld.' };
  return context.actions.flatMap(({ action }) => {
    if (action.status === 'afgerond' || action.status === 'vervallen') return [];
    const { wanneer = { teksten: action.planning === undefined ? [] : [action.planning] } } = action;
    const texts = wanneer.van === undefined && wanneer.tot === undefined ? wanneer.teksten : [wanneer.tot];
    const ends = texts.map((text) => (text === undefined ? undefined : endOf(context, text)));
    // One moment still to come is enough: the action goes on until then.
    const isOver = ends.length > 0 && ends.every((end) => end !== undefined && end > context.year.first && end < adopted);
    const text = texts.at(-1);
    if (!isOver || text === undefined) return [];
    return [{ span: text.span, message: `‘${text.value.trim()}’ was voorbij toen het plan werd vastgesteld, op ${formatDate(adopted, 'lang')}.`, hints: ['Zet de actie later, of geef haar `status: afgerond`.'], related: [place] }];
  });
}

/** The last day of a text that names one without doubt. */
function endOf(context: CheckContext, text: Text): IsoDate | undefined {
  const planning = context.planning(text.value);
  const isClear = !planning.ambiguous && !planning.vague && !planning.assumptions.includes('jaar');
  const isLimited = ['datum', 'deadline', 'periode', 'tot_en_met', 'lijst'].includes(planning.soort);
  return isClear && isLimited ? boundsOf(planning).last : undefined;
}
