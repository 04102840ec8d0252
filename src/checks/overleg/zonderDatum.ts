import type { Check } from '../check.js';

/**
 * A meeting with a day or a time has dates, or a recurrence that gives them.
 *
 * Silent where a remark says why there are none.
 */
export const zonderDatum: Check = {
  code: 'overleg/zonder-datum',
  severity: 'info',
  title: 'een overleg met een dag of tijd, maar zonder data',
  why: 'Niemand kan het in de agenda zetten.',
  remedy: 'Zet de data onder `bijeenkomsten`, of geef het overleg een `herhaling`.',
  silent: 'Staat er een opmerking bij, zoals ‘data volgen’, dan is het zo bedoeld.',
  example: {
    in: 'overleggen',
    wrong: '- {naam: Klankbordgroep, dag: maandag, tijd: 9.00-11.30 uur}',
    right: '- {naam: Klankbordgroep, dag: maandag, tijd: 9.00-11.30 uur, bijeenkomsten: [16 sept 2024]}',
  },
  run: ({ meetings }) =>
    meetings.flatMap(({ meeting }) => {
      const { dag, tijd, herhaling, opmerking, bijeenkomsten, origin, label } = meeting;
      if (bijeenkomsten.length === 0) {
        if ((dag ?? tijd) === undefined || herhaling !== undefined || opmerking !== undefined) return [];
        return [{ span: origin.at('naam'), message: `‘${label}’ heeft een ${dag === undefined ? 'tijd' : 'dag'}, maar geen data.`, hints: ['Zet de data onder `bijeenkomsten`, of geef het een `herhaling`.'] }];
      }
      return bijeenkomsten
        .filter((date) => date.datum === undefined && date.van === undefined && date.tot === undefined && date.tijd !== undefined && date.opmerking === undefined)
        .map((date) => ({ span: date.origin.at('tijd'), message: `Bij deze bijeenkomst van ‘${label}’ staat een tijd, maar geen datum.`, hints: ['Zet `datum:` erbij.'] }));
    }),
};
