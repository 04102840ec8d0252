/** One slip in a worked plan, as people make them. */
export interface Slip {
  readonly code: string;
  /** The plan, below `plans`. */
  readonly plan: string;
  /** The file that is changed, from the plan's folder. */
  readonly file: string;
  /** What stands there once, and what is put in its place. */
  readonly text: string;
  readonly by: string;
  /** The line that is pointed at, without the white space around it. */
  readonly line: string;
}

const NOORDERVELD = 'noorderveld/2024-2025/plan.yaml';
const OEVERLANDEN = 'oeverlanden/2025-2026/plan.yaml';
const VIJFSLUIZEN = 'vijfsluizen/2024-2025/plan.yaml';

/** No worked plan declares fields of its own. */
const OWN_FIELD = '../examples/eigen-veld/plan.yaml';

const MEETINGS = 'jaarplanning.yaml';
const CALENDAR = 'kwaliteitskalender.yaml';

/** In the order of the checks. */
export const PLANTED: readonly Slip[] = [
  { code: 'datum/onmogelijk', plan: NOORDERVELD, file: 'doelen/10-basisondersteuning.yaml', text: 'wanneer: 1 juni 2025', by: 'wanneer: 31 juni 2025', line: 'wanneer: 31 juni 2025' },
  { code: 'datum/omgekeerd', plan: NOORDERVELD, file: MEETINGS, text: 'tot: 2025-03-07', by: 'tot: 2025-02-28', line: 'tot: 2025-02-28' },
  { code: 'datum/buiten-schooljaar', plan: NOORDERVELD, file: 'doelen/20-dekkend-netwerk.yaml', text: 'wanneer: 1 november 2024', by: 'wanneer: 1 november 2023', line: 'wanneer: 1 november 2023' },
  { code: 'datum/voor-vaststelling', plan: NOORDERVELD, file: 'doelen/20-dekkend-netwerk.yaml', text: 'wanneer: 1 november 2024', by: 'wanneer: 1 september 2024', line: 'wanneer: 1 september 2024' },
  { code: 'datum/weekdag', plan: NOORDERVELD, file: MEETINGS, text: 'di 12 nov 2024', by: 'wo 12 nov 2024', line: '- wo 12 nov 2024' },
  { code: 'datum/vakantie', plan: NOORDERVELD, file: MEETINGS, text: '- 5 nov 2024', by: '- 29 okt 2024', line: '- 29 okt 2024' },
  { code: 'datum/feestdag', plan: NOORDERVELD, file: MEETINGS, text: '- 26 mei 2025', by: '- 9 juni 2025', line: '- 9 juni 2025' },
  { code: 'datum/weekend', plan: NOORDERVELD, file: MEETINGS, text: '- 6 nov 2024', by: '- 9 nov 2024', line: '- 9 nov 2024' },
  { code: 'datum/herhaling', plan: NOORDERVELD, file: MEETINGS, text: '# jaarplan-negeer: datum/herhaling', by: '# Elke week.', line: 'herhaling: iedere donderdag' },
  { code: 'datum/maand', plan: NOORDERVELD, file: MEETINGS, text: '- 12 feb 2025', by: '- 12 fev 2025', line: '- 12 fev 2025' },
  { code: 'datum/zonder-jaar', plan: NOORDERVELD, file: 'doelen/60-organisatie-en-samenwerking.yaml', text: 'wanneer: 15 april 2025', by: 'wanneer: 15 april', line: 'wanneer: 15 april' },
  { code: 'overleg/dag', plan: NOORDERVELD, file: MEETINGS, text: 'dag: woensdag\n        tijd: 9.00 uur\n        duur', by: 'dag: woensdg\n        tijd: 9.00 uur\n        duur', line: 'dag: woensdg' },
  { code: 'overleg/overlap', plan: NOORDERVELD, file: MEETINGS, text: '- 12 feb 2025', by: '- 22 jan 2025', line: '- 22 jan 2025' },
  { code: 'overleg/zonder-tijd', plan: NOORDERVELD, file: MEETINGS, text: '- datum: 9 jan 2025\n            tijd: 9.00 uur', by: '- datum: 9 jan 2025', line: '- datum: 9 jan 2025' },
  { code: 'overleg/zonder-datum', plan: NOORDERVELD, file: MEETINGS, text: '\n        bijeenkomsten:\n          - 20 nov 2024', by: '', line: '- naam: Netwerk financiën' },
  { code: 'overleg/volgorde', plan: NOORDERVELD, file: MEETINGS, text: '- 3 dec 2024\n          - 8 april 2025', by: '- 8 april 2025\n          - 3 dec 2024', line: '- 3 dec 2024' },
  { code: 'actie/zonder-wat', plan: NOORDERVELD, file: 'doelen/40-steeds-inclusiever.yaml', text: '        wat: Bij elk van de drie scholen een open ochtend houden voor leraren van andere scholen.\n', by: '', line: '- id: kijkje-in-de-klas' },
  { code: 'actie/zonder-wie', plan: NOORDERVELD, file: 'doelen/10-basisondersteuning.yaml', text: '        wie: Netwerk orthopedagogen\n', by: '', line: 'wat: Gespreksformulier voor kinderen toevoegen aan het ontwikkelingsperspectief.' },
  { code: 'actie/zonder-wanneer', plan: NOORDERVELD, file: 'doelen/10-basisondersteuning.yaml', text: '        wanneer: "-"\n', by: '', line: 'wat: Document basisondersteuning herzien nadat de norm bekend is gemaakt.' },
  { code: 'actie/vage-wie', plan: NOORDERVELD, file: 'doelen/60-organisatie-en-samenwerking.yaml', text: 'wie: Werkgroep PO-VO', by: 'wie: Werkgroep', line: 'wie: Werkgroep' },
  { code: 'actie/dubbel', plan: OEVERLANDEN, file: 'doelen/10-ruimte-op-elke-school.yaml', text: 'Witte vlekken in het aanbod verzamelen en er per half jaar één oplossen', by: 'Elke kring besteedt 5% van het budget aan een proef die nergens loopt', line: '- wat: Elke kring besteedt 5% van het budget aan een proef die nergens loopt' },
  { code: 'cel/gekopieerd', plan: OEVERLANDEN, file: 'doelen/10-ruimte-op-elke-school.yaml', text: 'budget: p.m.', by: 'budget: Najaar 2025', line: 'budget: Najaar 2025' },
  { code: 'cel/plaatshouder', plan: OEVERLANDEN, file: 'doelen/10-ruimte-op-elke-school.yaml', text: 'budget: n.t.b.', by: 'budget: xx', line: 'budget: xx' },
  { code: 'cel/afgebroken', plan: NOORDERVELD, file: 'doelen/10-basisondersteuning.yaml', text: 'toevoegen aan het ontwikkelingsperspectief.', by: 'voor de leraren en', line: 'wat: Gespreksformulier voor kinderen voor de leraren en' },
  { code: 'veld/past-niet', plan: OWN_FIELD, file: 'plan.yaml', text: 'subsidie: € 15.500', by: 'subsidie: veel geld', line: 'subsidie: veel geld' },
  { code: 'teken/plaatje', plan: NOORDERVELD, file: 'doelen/10-basisondersteuning.yaml', text: 'toevoegen aan het ontwikkelingsperspectief.', by: 'toevoegen aan het ontwikkelingsperspectief. 🎓', line: 'wat: Gespreksformulier voor kinderen toevoegen aan het ontwikkelingsperspectief. 🎓' },
  { code: 'nummer/dubbel', plan: OEVERLANDEN, file: 'doelen/30-dicht-bij-huis.yaml', text: 'nummer: Doel III', by: 'nummer: Doel II', line: 'nummer: Doel II' },
  { code: 'nummer/gat', plan: OEVERLANDEN, file: 'doelen/30-dicht-bij-huis.yaml', text: 'nummer: Doel III', by: 'nummer: Doel IV', line: 'nummer: Doel IV' },
  { code: 'nummer/volgorde', plan: OEVERLANDEN, file: 'doelen/10-ruimte-op-elke-school.yaml', text: 'nummer: Doel I', by: 'nummer: Doel IV', line: 'nummer: Doel IV' },
  { code: 'verwijzing/ontwikkelpunt', plan: NOORDERVELD, file: 'doelen/40-steeds-inclusiever.yaml', text: 'ontwikkelpunten: [1, 4]', by: 'ontwikkelpunten: [1, 4, 14]', line: 'ontwikkelpunten: [1, 4, 14]' },
  { code: 'verwijzing/kpi', plan: VIJFSLUIZEN, file: 'doelen-jaarplan/10-onderwijs.yaml', text: 'kpis: [3, 4, 6]', by: 'kpis: [3, 4, 16]', line: 'kpis: [3, 4, 16]' },
  { code: 'verwijzing/overleg', plan: NOORDERVELD, file: MEETINGS, text: '- naam: Auditcommissie', by: '- naam: Auditcomissie', line: '- naam: Auditcomissie' },
  { code: 'verwijzing/link', plan: NOORDERVELD, file: 'doelen/40-steeds-inclusiever.yaml', text: '(#basisondersteuning)', by: '(#basis)', line: 'sluit aan op [het doel Basisondersteuning](#basis).' },
  { code: 'ontwikkelpunt/niet-gedekt', plan: NOORDERVELD, file: '../ondersteuningsplan.yaml', text: 'titel: Thuiszitten voorkomen en schoolgang herstellen', by: 'titel: Thuiszitten voorkomen\n  - nummer: 11\n    titel: Leren van elkaar', line: 'titel: Leren van elkaar' },
  { code: 'kpi/ongebruikt', plan: VIJFSLUIZEN, file: 'kpis.yaml', text: 'streefwaarde: "<3,5%"\n  bron: Jaarrekening', by: 'streefwaarde: "<3,5%"\n  bron: Jaarrekening\n- nummer: 13\n  titel: Verzuim van medewerkers', line: 'titel: Verzuim van medewerkers' },
  { code: 'doel/zonder-ontwikkelpunt', plan: NOORDERVELD, file: 'doelen/50-doorbraakaanpak.yaml', text: 'ontwikkelpunten: [7, 10]\n', by: '', line: 'titel: Doorbraakaanpak[^doorbraak]' },
  { code: 'voetnoot/onbekend', plan: NOORDERVELD, file: 'doelen/50-doorbraakaanpak.yaml', text: 'één regisseur[^ontwikkelagenda]', by: 'één regisseur[^agenda]', line: '- resultaat: Ieder kind met een vastgelopen traject heeft één plan en één regisseur[^agenda]' },
  { code: 'voetnoot/ongebruikt', plan: NOORDERVELD, file: 'doelen/50-doorbraakaanpak.yaml', text: 'titel: Doorbraakaanpak[^doorbraak]', by: 'titel: Doorbraakaanpak', line: 'doorbraak: >-' },
  {
    code: 'voetnoot/dubbel',
    plan: NOORDERVELD,
    file: 'doelen/50-doorbraakaanpak.yaml',
    text: 'De doorbraakaanpak is aangekondigd in de vorige Ontwikkelagenda onderwijs en jeugdhulp (2022-2024). Door wisselingen\n    bij de gemeenten is het werk toen blijven liggen.',
    by: 'De Ontwikkelagenda onderwijs en jeugdhulp 2024-2026 is vastgesteld door de schoolbesturen, de drie gemeenten en SWV\n    Noorderveld VO. De volledige tekst staat op de website van het samenwerkingsverband.',
    line: 'doorbraak: >-',
  },
  { code: 'kalender/zonder-wie', plan: NOORDERVELD, file: CALENDAR, text: '        wie: OPR\n', by: '', line: '- wat: Jaarverslag OPR' },
  { code: 'kalender/zonder-wanneer', plan: NOORDERVELD, file: CALENDAR, text: '        wanneer: Jaarlijks in maart\n', by: '', line: '- wat: Analyse van de leerlingtelling (teldatum 1 februari) en van de groei van sbo en so' },
  { code: 'kalender/tegenspraak', plan: NOORDERVELD, file: CALENDAR, text: 'wanneer: Drie keer per jaar', by: 'wanneer: Drie keer per jaar (kwartaal)', line: 'wanneer: Drie keer per jaar (kwartaal)' },
  {
    code: 'kalender/verplicht',
    plan: NOORDERVELD,
    file: CALENDAR,
    text: `      - wat: Analyse van de leerlingtelling (teldatum 1 februari) en van de groei van sbo en so
        wanneer: Jaarlijks in maart
        wie: Beleidsmedewerker kwaliteit
        opmerking: Met de berekening van het vangnet bij groei na de teldatum
`,
    by: '',
    line: 'groepen:',
  },
  { code: 'plan/leeg', plan: NOORDERVELD, file: 'doelen/40-steeds-inclusiever.yaml', text: '        kop: PO-VO\n', by: '        onderdelen: []\n', line: 'onderdelen: []' },
  { code: 'huisstijl/contrast', plan: NOORDERVELD, file: '../organisatie.yaml', text: 'kleur: "#1f5a4e"', by: 'kleur: "#7f8084"', line: 'kleur: "#7f8084"' },
];
