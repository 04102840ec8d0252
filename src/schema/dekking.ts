import { array, int, literal, object, string } from 'zod';
import type { output } from 'zod';
import { reportSchemaText } from './reportSchema.js';

/** What `jaarplan coverage --formaat json` writes. A new key may come; one that is here does not change its meaning in format 1. */
const getal = int().min(0);
const schooljaar = string().describe('Schooljaar, zoals 2024-2025');

const jaarwerk = object({
  schooljaar,
  doelen: getal.describe('Doelen die aan het punt werken; 0 is een gat'),
  acties: getal.describe('Acties die aan het punt werken, zonder wat vervallen is'),
  vervallen: getal.describe('Acties die vervallen zijn'),
});

export const dekkingSchema = object({
  formaat: literal(1),
  dekking: array(
    object({
      organisatie: string(),
      ondersteuningsplan: object({ titel: string(), periode: string().describe('Zoals 2022-2026') }),
      jaren: array(object({ schooljaar, plannen: array(string()).describe('De mappen van de plannen van dat jaar; zij tellen samen') })).describe('De jaren waarvan er een plan is, op volgorde'),
      'jaren-zonder-plan': array(schooljaar).describe('Jaren van het ondersteuningsplan waarvan er geen plan is'),
      punten: array(object({ nummer: string(), titel: string(), jaren: array(jaarwerk).describe('In dezelfde volgorde als de jaren hierboven') })),
    }),
  ).describe('Eén per ondersteuningsplan'),
  'zonder-ondersteuningsplan': array(string()).describe('Mappen van plannen zonder ondersteuningsplan; zij tellen niet mee'),
  'met-fouten': array(string()).describe('Mappen van plannen met fouten; zij tellen niet mee'),
}).describe('In welk jaar er aan welk punt van het ondersteuningsplan gewerkt is');

export type Dekking = output<typeof dekkingSchema>;

/** The text of `schemas/dekking.schema.json`. */
export function dekkingSchemaText(): string {
  return reportSchemaText(dekkingSchema, 'dekking', 'De dekking van een ondersteuningsplan');
}
