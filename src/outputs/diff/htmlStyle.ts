/** The style of the HTML report. Colours hold a contrast of 4.5 and more on paper and on a dark screen; marks say it too. */
export const STYLE = `
:root { color-scheme: light dark; --papier: #fff; --inkt: #1b2427; --grijs: #556066; --kleur: #14566b; --tint: #edf3f5; --lijn: #b9c3c7;
  --weg: #8a1c12; --weg-tint: #fde6e3; --nieuw: #0f5c2a; --nieuw-tint: #def4e3; }
@media (prefers-color-scheme: dark) {
  :root { --papier: #12191c; --inkt: #e6ebec; --grijs: #a9b4b9; --kleur: #8fcbe0; --tint: #1d2a2f; --lijn: #4a575c;
    --weg: #ffc9c2; --weg-tint: #4a1613; --nieuw: #b9f0c8; --nieuw-tint: #0f3d20; }
}
*, ::before, ::after { box-sizing: border-box; }
html { font: 1rem/1.5 "Source Sans 3", "Source Sans Pro", "Segoe UI", system-ui, sans-serif; background: var(--papier); color: var(--inkt); }
body { margin: 0 auto; max-width: 90rem; padding: 1.5rem max(1rem, 4vw) 4rem; overflow-wrap: break-word; }
h1, h2, p, dl, dd, ul { margin: 0; }
h1 { font-size: clamp(1.6rem, 5vw, 2.2rem); line-height: 1.2; }
h2 { font-size: 1.35rem; line-height: 1.25; margin: 2.5rem 0 .75rem; color: var(--kleur); }
dl { margin-top: 1rem; }
dl div { display: grid; grid-template-columns: 4.5rem minmax(0, 1fr); }
dt { font-weight: 600; }
code { color: var(--grijs); font-size: .9em; }
.totaal { margin-top: 1rem; font-weight: 600; }
nav ul { list-style: none; padding: 0; margin-top: .75rem; display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; }
nav a { display: inline-block; padding: .2rem 0; }
a { color: var(--kleur); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--kleur); outline-offset: 2px; }
main:focus-visible { outline: none; }
.springlink { position: absolute; left: -100vw; background: var(--papier); padding: .6rem 1rem; }
.springlink:focus { left: .5rem; top: .5rem; }
.stil { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.kader { overflow-x: auto; position: relative; }
table { width: 100%; min-width: 40rem; table-layout: fixed; border-collapse: collapse; font-size: .95rem; }
th, td { text-align: left; vertical-align: top; padding: .4rem .7rem; border-top: 1px solid var(--lijn); font-weight: 400; }
td { white-space: pre-wrap; }
thead th { background: var(--tint); color: var(--kleur); font-weight: 600; border-top: 0; }
.veld { width: 11rem; color: var(--grijs); }
thead .veld { color: var(--kleur); }
.kop th { background: var(--tint); font-weight: 600; border-top: 2px solid var(--lijn); }
.gelijk thead .veld { color: var(--kleur); }
.kop th { background: none; font-weight: 400; }
.diepte-1 th:first-child { padding-left: 1.6rem; }
.diepte-2 th:first-child { padding-left: 2.4rem; }
.diepte-3 th:first-child { padding-left: 3.2rem; }
.diepte-4 th:first-child { padding-left: 4rem; }
.diepte-5 th:first-child { padding-left: 4.8rem; }
.soort { font-weight: 400; color: var(--grijs); }
.merk, .gok { font-size: .85em; font-weight: 600; border: 1px solid currentColor; border-radius: .2rem; padding: 0 .35rem; }
.gok { border-style: dashed; font-weight: 400; }
.toegevoegd .merk { color: var(--nieuw); }
.verwijderd .merk { color: var(--weg); }
.leeg { color: var(--grijs); }
del { background: var(--weg-tint); color: var(--weg); text-decoration: line-through; }
ins { background: var(--nieuw-tint); color: var(--nieuw); text-decoration: underline; text-underline-offset: .15em; }
@media (max-width: 40rem) {
  table { min-width: 34rem; font-size: .9rem; }
  .veld { width: 7.5rem; }
  th, td { padding: .35rem .5rem; }
}
@media print {
  body { padding: 0; max-width: none; font-size: 9.5pt; }
  .springlink, nav { display: none; }
  .kader { overflow: visible; }
  table { min-width: 0; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  .kop { break-after: avoid; }
}
`;
