import type { Planning } from '../../calendar/index.js';

const BEFORE = '(?<![\\p{L}\\p{N}])';

/** Answers that hold for every kind: that it is not known yet, does not apply, or stands elsewhere. */
const ANSWER = new RegExp(
  `${BEFORE}(?:p\\.?m\\.?|n\\.?v\\.?t\\.?|n\\.?[tn]\\.?b\\.?|(?:nog )?onbekend|niet|geen|nader|nog|volgt|volgen|zie|conform|volgens|afhankelijk|wisselend|variabel|idem|in overleg|alle|als|indien)(?![\\p{L}\\p{N}])`,
  'iu',
);

/** Where the money is found, or that it costs nothing. */
const MEANS = /begroot|begroting|budget|regulier|formatie|bestaand|inbegrepen|subsidie|reserve|bekostig|gratis|kosteloos|kostenneutraal|nihil|eigen |uren|rijksbijdrage|middelen|werktijd|via |door |uit |binnen /iu;

const NUMBER_WORD = new RegExp(
  `${BEFORE}(?:nul|een|één|beide|paar|half|halve|helft|anderhalve?|kwart|dubbel|ieder|elke?|elf|ton)(?![\\p{L}])|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf|dertig|veertig|honderd|duizend|miljoen`,
  'iu',
);
const ROMAN = /^[IVXLC]+$/u;

/** The figures of a text, with the full stops and commas between them. */
const FIGURES = /\d(?:[.,]?\d)*/gu;
/** Behind a euro sign stands what the amount is; figures elsewhere in the text may be a year or an article. */
const EUROS = /€\s*(\d(?:[.,]?\d)*)/gu;
/** "12.500,50", "3,5", "0.6", "12500", and "3,4,5" as a list. */
const NUMBER = /^(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?|\d{1,2}(?:,\d{1,2})+)$/u;

/** Whether a text answers without being of the kind: "p.m.", "zie begroting", a dash alone. */
export function isAnswer(value: string): boolean {
  return !/[\p{L}\p{N}]/u.test(value) || ANSWER.test(value);
}

/** Whether a text may be a number or an amount: it names at least one, in figures or in words, or says where the money is found. */
export function namesNumber(value: string): boolean {
  const euros = [...value.matchAll(EUROS)].map(([, figures = '']) => figures);
  const figures = euros.length > 0 ? euros : (value.match(FIGURES) ?? []);
  if (figures.length > 0) return figures.some((one) => NUMBER.test(one));
  return /\p{N}/u.test(value) || NUMBER_WORD.test(value) || MEANS.test(value) || ROMAN.test(value.trim());
}

/** Moments that belong to no calendar: a part of the school's own year, or something that happens then. */
const OWN_MOMENT = new RegExp(
  `${BEFORE}(?:blok|periode|rapport|leerjaar|fase|ronde|bijeenkomst|vergadering|les|sprint|voor|vóór|na|bij|met|tijdens|rond|vanaf|sinds|zodra|wanneer|per|tot|gereed|klaar|afgerond|gestart|geweest|halverwege|eenmalig|altijd|steeds|direct|nu)(?![\\p{L}])`,
  'iu',
);

/** Whether a text may say when. What is a date but does not exist is said by `datum/onmogelijk`. */
export function namesMoment(value: string, planning: Planning): boolean {
  return planning.soort !== 'geen_tijd' || planning.issues.length > 0 || OWN_MOMENT.test(value);
}
