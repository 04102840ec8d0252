import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { Ajv } from 'ajv';
import type { ValidateFunction } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { REPORT_SCHEMAS } from '../../src/commands/schema.js';
import { jsonSchema, jsonSchemaText, schemaNames } from '../../src/schema/jsonSchema.js';
import type { JsonSchema, SchemaName } from '../../src/schema/jsonSchema.js';
import { languageReference } from '../../src/schema/languageReference.js';
import { workedFiles } from './yamlFiles.js';

const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
const validators = new Map<string, ValidateFunction>(schemaNames().map((name) => [name, ajv.compile(jsonSchema(name))]));

/** What an editor says of a file: YAML's own types, no paths followed. */
function editorProblems(name: SchemaName, yaml: string): string[] {
  const validator = validators.get(name)!;
  validator(parse(yaml));
  return (validator.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`);
}

describe('the files that are written', () => {
  it.each(schemaNames())('schemas/%s.schema.json is in step (else: npm run schemas)', (name) => {
    expect(readFileSync(`schemas/${name}.schema.json`, 'utf8')).toBe(jsonSchemaText(name));
  });

  it('schemas/ holds nothing else', () => {
    expect(readdirSync('schemas').sort()).toEqual([...schemaNames(), ...REPORT_SCHEMAS].map((name) => `${name}.schema.json`).sort());
  });

  it('docs/taal.md is in step (else: npm run docs)', () => {
    expect(readFileSync('docs/taal.md', 'utf8')).toBe(languageReference());
  });

  it('every link in docs/taal.md has its heading', () => {
    const text = languageReference();
    const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading!.toLowerCase().replaceAll(/[^\p{L}\p{N} -]/gu, '').replaceAll(' ', '-'));
    const links = [...text.matchAll(/\]\(#([^)]*)\)/g)].map(([, target]) => target!);
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter((target) => !headings.includes(target))).toEqual([]);
    expect(new Set(headings).size).toBe(headings.length);
  });
});

describe('what an editor shows', () => {
  it.each(schemaNames())('%s: every key has a title and a meaning', (name) => {
    const bare: string[] = [];
    let properties = 0;
    walk(jsonSchema(name), '', (schema, path) => {
      for (const [key, value] of Object.entries(schema.properties ?? {})) {
        if (schema.type !== 'object' || path.endsWith('/if')) continue;
        properties++;
        if (!value.title || !(value.description ?? value.allOf ?? value.$ref)) bare.push(`${path}/${key}`);
      }
    });
    expect(bare).toEqual([]);
    expect(properties).toBeGreaterThan(3);
  });

  it.each(schemaNames())('%s: nothing of our own words or of zod’s leftovers is left', (name) => {
    const text = jsonSchemaText(name);
    for (const word of ['editor', 'pathsInList', 'ownFields', 'propertyNames', '__schema']) expect(text).not.toContain(`"${word}"`);
    expect(text).not.toContain('"^[1-9]');
    expect(jsonSchema(name)['$id']).toBe(`urn:jaarplan:formaat-1:${name}`);
  });
});

function walk(schema: JsonSchema, path: string, visit: (schema: JsonSchema, path: string) => void): void {
  visit(schema, path);
  for (const [word, value] of Object.entries(schema)) {
    if (typeof value !== 'object' || value === null) continue;
    const inner = Array.isArray(value) || word === 'properties' || word === 'definitions' ? Object.entries(value) : [['', value] as const];
    for (const [key, one] of inner) if (typeof one === 'object' && one !== null) walk(one as JsonSchema, `${path}/${word}${key && '/'}${key}`, visit);
  }
}

describe('worked plans and examples', () => {
  it.each(workedFiles)('%s names its schema in the first line, and fits it', (file) => {
    const text = readFileSync(file, 'utf8');
    const named = /^# yaml-language-server: \$schema=(\S+)$/.exec(text.split(/\r?\n/)[0]!)?.[1];
    expect(named).toBeDefined();
    expect(existsSync(resolve(dirname(file), named!))).toBe(true);
    const name = basename(named!).replace('.schema.json', '') as SchemaName;
    expect(name).toBe(basename(dirname(file)).startsWith('doelen') ? 'doel' : basename(file, '.yaml'));
    expect(editorProblems(name, text)).toEqual([]);
  });
});

const PLAN = 'formaat: 1\ntitel: Jaarplan\nschooljaar: 2024-2025\n';

describe('what an editor accepts', () => {
  it.each<[SchemaName, string]>([
    ['plan', `${PLAN}hoofdstukken: [{doelen: doelen/*.yaml}]`],
    ['plan', `${PLAN}hoofdstukken: [{doelen: [a.yaml, {titel: Doel}, b/*.yaml]}]`],
    ['plan', `${PLAN}hoofdstukken: [{doelen: {titel: Doel}}]`],
    ['plan', `${PLAN}organisatie: ../organisatie.yaml\nhuisstijl: {kleur: "#123456"}\nhoofdstukken: [{kpis: true}, {kpis: kpis.yaml}, {kpis: [{nummer: 1, titel: Een, realisatie: {2024: 3}}]}]`],
    ['plan', `${PLAN}inhoudsopgave: {diepte: 3}\nvoorblad: false\nkolomtitels: {wat: }\nhoofdstukken: [{nummer: 4}, {nummer: false}]`],
    ['plan', `${PLAN}inhoudsopgave: nee\nvoorblad: Ja\nhoofdstukken: [{tijdlijn: ja}, {nieuwe-pagina: JA}]`],
    ['doel', 'titel: Doel\nnummer: false\neigen: 12\nacties: [Alleen tekst, {wat: x, eigen: 3}]'],
    ['doel', '- titel: Een\n- titel: Twee'],
    ['doel', 'doelen: [{titel: Een}]'],
    ['doel', 'doelen: {titel: Een}'],
    ['doel', 'titel: 2024\nresultaten: [{resultaat: [Een, Twee], acties: []}]\nsubdoelen: [{titel: Onder}]'],
    ['kwaliteitskalender', 'kwaliteitskalender: {groepen: [{items: [{wat: x, eigen: y, wanneer: {tekst: nu, van: 2024-10-01}}]}]}'],
    ['jaarplanning', 'kolommen: [{overleggen: [OPR, {naam: ALV, bijeenkomsten: [2024-10-07, {datum: 7 okt 2024, reserve: true, eigen: 1}]}]}]'],
    ['organisatie', 'organisatie: {naam: Verband}'],
    ['organisatie', 'naam: Verband\nhuisstijl: huisstijl.yaml'],
    ['ondersteuningsplan', 'titel: Plan\nperiode: 2022-2026\nontwikkelpunten: [{nummer: 1, titel: Een}]'],
    ['kpis', '- {nummer: 2a, titel: Twee, streefwaarde: ">6,6"}'],
    ['huisstijl', 'huisstijl: {kleur: "#123456"}'],
  ])('%s: %s', (name, yaml) => {
    expect(editorProblems(name, yaml)).toEqual([]);
  });
});

describe('what an editor catches', () => {
  it.each<[SchemaName, string]>([
    ['plan', 'formaat: 1\nschooljaar: 2024-2025\nhoofdstukken: []'],
    ['plan', `${PLAN}hofdstukken: []\nhoofdstukken: []`],
    ['plan', `${PLAN}status: klaar\nhoofdstukken: []`],
    ['plan', `${PLAN}hoofdstukken: [{doelenn: x}]`],
    ['plan', `${PLAN}hoofdstukken: [{blokken: [{teskt: x}]}]`],
    ['plan', `${PLAN}hoofdstukken: [{doelen: [{titel: x, acties: {}}]}]`],
    ['plan', `${PLAN}hoofdstukken: [{doelen: [{}]}]`],
    ['plan', `${PLAN}voorblad: misschien\nhoofdstukken: []`],
    ['plan', `${PLAN}hoofdstukken: [{tijdlijn: aan}]`],
    ['plan', `${PLAN}inhoudsopgave: {diepte: 4}\nhoofdstukken: []`],
    ['plan', `${PLAN}organisatie: {afkorting: x}\nhoofdstukken: []`],
    ['plan', 'formaat: 2\ntitel: x\nschooljaar: 2024-2025\nhoofdstukken: []'],
    ['plan', `${PLAN}titel:\nhoofdstukken: []`.replace('titel: Jaarplan\n', '')],
    ['doel', 'titel: Doel\nacties: [{wat: [lijst]}]'],
    ['doel', 'titel: Doel\neigen: {groep: x}'],
    ['doel', 'titel: Doel\nacties: [{status: klaar}]'],
    ['doel', 'doelen: [{title: x}]'],
    ['kwaliteitskalender', 'groepen: [{item: []}]'],
    ['kwaliteitskalender', 'kwaliteitskalender: {groep: []}'],
    ['jaarplanning', 'kolommen: [{overleggen: [{naam: x, bijeenkomst: []}]}]'],
    ['organisatie', 'naam: x\nvakantieregio: oost'],
    ['ondersteuningsplan', 'titel: x\nperiode: 2022-2026\nontwikkelpunten: [{nummer: een, titel: x}]'],
    ['kpis', 'nummer: 1\ntitel: x'],
    ['kpis', '- {nummer: 1, titel: x, streefwarde: 3}'],
    ['huisstijl', 'kleuren: "#123456"'],
  ])('%s: %s', (name, yaml) => {
    expect(editorProblems(name, yaml)).not.toEqual([]);
  });
});
