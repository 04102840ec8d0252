import type { FixedExamples } from './example.js';

const BUILD = 'jaarplan build';
const ELSEWHERE = 'jaarplan build --uit publicatie';

/** The machine: each is brought about in the tests by a stand-in for what is missing. */
export const MACHINE_EXAMPLES: FixedExamples = {
  'browser/ontbreekt': {
    situation: 'Op deze computer staat geen Chrome, Edge of Chromium.',
    solved: 'Er is een browser geïnstalleerd. Of u maakt alleen een webpagina; daar is geen browser voor nodig.',
    commands: { wrong: BUILD, right: 'jaarplan build --formaat html' },
  },
  'browser/pad-klopt-niet': {
    situation: 'Op de plaats die u noemt, staat geen browser.',
    solved: 'U laat de optie weg, en jaarplan zoekt zelf.',
    commands: { wrong: 'jaarplan build --browser /opt/chroom', right: BUILD },
  },
  'browser/start-niet': {
    situation: 'Het programma dat u noemt, is geen browser. Of het is een browser waarvan een onderdeel ontbreekt.',
    solved: 'U laat de optie weg, en jaarplan zoekt zelf een browser die het doet.',
    commands: { wrong: 'jaarplan build --browser /usr/bin/firefox', right: BUILD },
  },
  'browser/gestopt': {
    situation: 'Er staan zoveel programma’s open dat het geheugen vol raakt. De computer sluit de browser terwijl de PDF gemaakt wordt.',
    solved: 'U sluit andere programma’s en geeft de opdracht nog eens.',
    commands: { wrong: BUILD, right: BUILD },
  },
  'browser/tijd-om': {
    situation: 'De computer is zo druk met iets anders dat de browser niet klaarkomt.',
    solved: 'De computer heeft weer tijd, en u geeft de opdracht nog eens.',
    commands: { wrong: BUILD, right: BUILD },
  },
  'browser/afgebroken': {
    situation: 'De browser wordt gesloten omdat jaarplan moet stoppen, terwijl er nog een PDF gemaakt wordt.',
    solved: 'U geeft de opdracht nog eens en laat haar haar werk doen.',
    commands: { wrong: BUILD, right: BUILD },
  },
  'schijf/vol': {
    situation: 'De schijf waarop de map uitvoer staat, raakt vol.',
    solved: 'Er is ruimte gemaakt. Of u kiest een map op een andere schijf.',
    commands: { wrong: BUILD, right: 'jaarplan build --uit D:/publicatie' },
  },
  'schijf/geen-schrijfrecht': {
    situation: 'De map uitvoer is van een ander: u mag erin lezen, maar niet schrijven.',
    solved: 'U kiest een map van uzelf.',
    commands: { wrong: BUILD, right: ELSEWHERE },
  },
  'schijf/geen-recht': {
    situation: 'De browser die bij jaarplan hoort, moet eenmalig worden uitgepakt. In uw eigen map mag dat niet, en in de tijdelijke map ook niet.',
    solved: 'U noemt een map waarin u wel mag schrijven.',
    commands: { wrong: BUILD, right: 'XDG_CACHE_HOME=/data/cache jaarplan build' },
  },
  'schijf/in-gebruik': {
    situation: 'U hebt de PDF van de vorige keer nog open. Windows laat dan niet toe dat er een nieuwe voor in de plaats komt.',
    solved: 'U sluit de PDF en geeft de opdracht nog eens.',
    commands: { wrong: BUILD, right: BUILD },
  },
  'schijf/bestand-in-de-weg': {
    situation: 'Er is een bestand dat uitvoer heet. Een map met die naam kan er niet bij.',
    solved: 'Het bestand heeft een andere naam gekregen. Of u kiest een andere map.',
    commands: { wrong: BUILD, right: ELSEWHERE },
  },
  'schijf/map-in-de-weg': {
    situation: 'In de map uitvoer is een map die de-dijk-2024-2025.html heet. Een bestand met die naam kan er niet bij.',
    solved: 'Die map heeft een andere naam gekregen. Of u kiest een andere map voor de uitvoer.',
    commands: { wrong: BUILD, right: ELSEWHERE },
  },
  'schijf/naam-te-lang': {
    situation: 'Achter `--uit` staat een map waarvan de naam meer dan 255 tekens heeft, bijvoorbeeld een hele zin die per ongeluk is geplakt.',
    solved: 'U noemt een map met een kortere naam.',
  },
  'schijf/schrijven-mislukt': {
    situation: 'De map uitvoer staat op een netwerkschijf. De verbinding valt weg terwijl er geschreven wordt.',
    solved: 'De netwerkschijf is weer bereikbaar. Of u kiest een map op uw eigen computer.',
    commands: { wrong: BUILD, right: ELSEWHERE },
  },
  'serve/poort-bezet': {
    situation: 'Op poort 8080 antwoordt al een ander programma.',
    solved: 'U laat de poort weg, en jaarplan zoekt er zelf een.',
    commands: { wrong: 'jaarplan serve --poort 8080', right: 'jaarplan serve' },
  },
  'serve/poort-mag-niet': {
    situation: 'Poort 80 is voor de beheerder van de computer.',
    solved: 'U kiest een hoger nummer.',
    commands: { wrong: 'jaarplan serve --poort 80', right: 'jaarplan serve --poort 8080' },
  },
  'git/ontbreekt': {
    situation: 'U vergelijkt met een eerdere versie uit git, en git staat niet op deze computer.',
    solved: 'U installeert git. Of u vergelijkt twee mappen; daar is geen git voor nodig.',
    commands: { wrong: 'jaarplan diff HEAD:plan plan', right: 'jaarplan diff plan-vorige-week plan' },
  },
  'git/weigert': {
    situation: 'De map met de plannen is van een ander. Git leest haar dan uit voorzorg niet.',
    solved: 'U zegt git dat u deze map vertrouwt.',
    commands: { wrong: 'jaarplan diff HEAD:plan plan', right: 'git config --global --add safe.directory /data/plannen\njaarplan diff HEAD:plan plan' },
  },
  'omgeving/datum': {
    situation: 'In de omgeving staat SOURCE_DATE_EPOCH, maar er staat een datum in. Het hoort een aantal seconden sinds 1 januari 1970 te zijn.',
    solved: 'Er staat een getal in. Of u haalt SOURCE_DATE_EPOCH weg; dan komt de datum uit het plan.',
    commands: { wrong: 'SOURCE_DATE_EPOCH=2024-09-16 jaarplan build', right: 'SOURCE_DATE_EPOCH=1726444800 jaarplan build' },
  },
};
