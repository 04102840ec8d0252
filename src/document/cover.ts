import { formatDate } from '../calendar/index.js';
import type { Auteur, Plan } from '../plan/model.js';
import type { Cover, DocumentHeading, DocumentStatus } from './document.js';
import type { DocumentContext } from './goalContext.js';
import type { Place } from './richContent.js';
import { plainText } from './richContent.js';

/** "Vastgesteld 16 september 2024", or CONCEPT with its date; nothing for a plan that says nothing of it. */
export function statusOf(plan: Plan): DocumentStatus {
  const concept = plan.status === 'concept' || plan.status === 'ter-instemming';
  if (concept) {
    const words = [plan.status === 'concept' ? 'CONCEPT' : 'CONCEPT, ter instemming', plan.datum?.value].filter((word) => word !== undefined);
    return { mark: true, line: words.join(', ') };
  }
  if (plan.vastgesteld !== undefined) return { mark: false, line: `Vastgesteld ${formatDate(plan.vastgesteld, 'lang')}` };
  if (plan.status === 'vastgesteld') return { mark: false, line: 'Vastgesteld' };
  return { mark: false };
}

export function buildCover(context: DocumentContext, place: Place): Cover | undefined {
  const { plan } = context;
  if (plan.voorblad === false) return undefined;
  const picture = plan.voorblad.afbeelding === undefined ? undefined : context.picture(plan.voorblad.afbeelding);
  const logo = plan.huisstijl.logo === undefined ? undefined : context.picture(plan.huisstijl.logo);
  return {
    schoolYear: `Schooljaar ${plan.schooljaar.label}`,
    title: titleWithoutYear(plainText(plan.titel), plan.schooljaar.label),
    lines: stateLines(plan),
    authors: authorLines(plan),
    ...(plan.ondertitel === undefined ? {} : { subtitle: plainText(plan.ondertitel) }),
    ...(plan.voorblad.tekst === undefined ? {} : { text: context.writer.rich(plan.voorblad.tekst, 'blok', place) }),
    ...(picture === undefined ? {} : { picture: { ...picture, alt: plan.voorblad.alt?.value ?? '' } }),
    ...(logo === undefined ? {} : { logo: { ...logo, alt: `Logo ${plan.organisatie.naam.value}` } }),
  };
}

/** Without a cover the title stands above the first chapter, with all that the cover would have said. */
export function buildHeading(plan: Plan): DocumentHeading | undefined {
  if (plan.voorblad !== false) return undefined;
  return {
    title: plainText(plan.titel),
    lines: [...stateLines(plan), ...authorLines(plan)],
    ...(plan.ondertitel === undefined ? {} : { subtitle: plainText(plan.ondertitel) }),
  };
}

function stateLines(plan: Plan): string[] {
  const status = statusOf(plan);
  const lines = [status.line, plan.versie === undefined ? undefined : `Versie: ${plan.versie.value}`, status.mark ? undefined : plan.datum?.value];
  return lines.filter((line) => line !== undefined);
}

function authorLines(plan: Plan): string[] {
  return plan.auteurs.map((author) => authorLine(author, plan)).filter((line) => line !== '');
}

/** The school year stands above the title already. */
function titleWithoutYear(title: string, year: string): string {
  const [start, end] = year.split('-');
  const trimmed = title.replace(new RegExp(`(?:(?<![\\s,])[\\s,]+)?(?:schooljaar\\s+)?${start ?? ''}\\s*[-–/]\\s*${end ?? ''}\\s*$`, 'i'), '').trim();
  return trimmed === '' ? title : trimmed;
}

function authorLine(author: Auteur, plan: Plan): string {
  const organisation = author.organisatie?.value === plan.organisatie.naam.value ? undefined : author.organisatie?.value;
  return [author.naam?.value, author.functie?.value, organisation].filter((word) => word !== undefined).join(', ');
}
