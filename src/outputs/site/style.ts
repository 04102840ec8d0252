/** The style of the index page. Colours hold a contrast of 4.5 and more on paper and on a dark screen. */
export const SITE_STYLE = `
:root { color-scheme: light dark; --papier: #fff; --inkt: #1b2427; --grijs: #556066; --kleur: #14566b; --tint: #edf3f5; --lijn: #b9c3c7; --veld: #6d7a80; --merk: #ffe9a8; }
@media (prefers-color-scheme: dark) {
  :root { --papier: #12191c; --inkt: #e6ebec; --grijs: #a9b4b9; --kleur: #8fcbe0; --tint: #1d2a2f; --lijn: #4a575c; --veld: #8b979c; --merk: #5a4a10; }
}
*, ::before, ::after { box-sizing: border-box; }
html { font: 1.0625rem/1.5 "Source Sans 3", "Source Sans Pro", "Segoe UI", system-ui, sans-serif; background: var(--papier); color: var(--inkt); }
body { margin: 0 auto; max-width: 60rem; padding: 2.5rem max(1rem, 4vw) 4rem; overflow-wrap: break-word; }
h1, h2, p, ol { margin: 0; }
h1 { font-size: clamp(1.8rem, 5vw, 2.5rem); line-height: 1.15; color: var(--kleur); }
h2 { font-size: 1.35rem; line-height: 1.25; margin: 2.5rem 0 .5rem; color: var(--kleur); }
a { color: var(--kleur); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--kleur); outline-offset: 2px; }
main:focus-visible { outline: none; }
.springlink { position: absolute; left: -100vw; background: var(--papier); padding: .6rem 1rem; }
.springlink:focus { left: .5rem; top: .5rem; }
.stil { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
form { margin-top: 1.75rem; padding: 1rem 1.25rem 1.25rem; background: var(--tint); border-radius: .4rem; }
label { display: block; font-weight: 600; margin-bottom: .3rem; }
input { width: 100%; font: inherit; color: inherit; background: var(--papier); border: 1px solid var(--veld); border-radius: .25rem; padding: .5rem .7rem; min-height: 2.75rem; }
button { font: inherit; font-weight: 600; color: var(--papier); background: var(--kleur); border: 0; border-radius: .25rem; padding: .5rem 1.1rem; min-height: 2.75rem; cursor: pointer; }
.zoekregel { display: flex; gap: .5rem; }
#gevonden:not(:empty) { margin-top: .75rem; }
#treffers { padding-left: 1.4rem; }
#treffers li { margin-top: .8rem; }
#treffers a { font-weight: 600; }
.plan, .stand { color: var(--grijs); font-size: .9em; }
mark { background: var(--merk); color: inherit; padding: 0 .1em; }
table { width: 100%; border-collapse: collapse; }
th, td { text-align: left; vertical-align: baseline; padding: .55rem .75rem .55rem 0; border-top: 1px solid var(--lijn); }
thead th { border-top: 0; color: var(--grijs); font-size: .9em; font-weight: 600; padding-bottom: .25rem; }
tbody th { white-space: nowrap; font-weight: 600; }
td a { display: inline-block; padding: .1rem 0; }
@media (max-width: 40rem) {
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tbody tr { display: block; border-top: 1px solid var(--lijn); padding: .5rem 0; }
  tbody th, td { display: block; border: 0; padding: .15rem 0; }
}
@media print {
  form, .springlink { display: none; }
  body { max-width: none; padding: 0; }
}
`;
