import { MachineProblem } from '../diagnostics/machineProblem.js';

/**
 * Why a file or folder could not be written, as a problem of the machine with the path in it. An error that does not
 * come from the disk is returned as it is: that is a defect, not the user's to mend. `elsewhere` says how to choose another
 * folder: "kies met --uit een andere map".
 */
export function diskProblem(error: unknown, path: string, elsewhere: string): unknown {
  if (error instanceof MachineProblem || !isSystemError(error)) return error;
  const { code, message, hints } = describe(error.code, path, elsewhere);
  return new MachineProblem(code, message, hints, { cause: error });
}

function describe(reason: string, path: string, elsewhere: string): { code: string; message: string; hints: string[] } {
  switch (reason) {
    case 'ENOSPC':
    case 'EDQUOT':
      return {
        code: 'schijf/vol',
        message: `De schijf is vol: ${path} kon niet worden bewaard.`,
        hints: [`Maak ruimte vrij, of ${elsewhere}.`],
      };
    case 'EACCES':
    case 'EPERM':
      return {
        code: 'schijf/geen-schrijfrecht',
        message: `Hier mag u niet schrijven: ${path}.`,
        hints: [`Staat het nog open in een ander programma, sluit het daar. Of ${elsewhere}.`],
      };
    case 'EROFS':
      return {
        code: 'schijf/geen-schrijfrecht',
        message: `${path} staat op een schijf waarop niets geschreven kan worden.`,
        hints: [`Maak de schijf beschrijfbaar, of ${elsewhere}.`],
      };
    case 'EBUSY':
      return {
        code: 'schijf/in-gebruik',
        message: `${path} is in gebruik bij een ander programma.`,
        hints: ['Sluit het bestand daar, en probeer het nog eens.'],
      };
    case 'ENOTDIR':
      return {
        code: 'schijf/bestand-in-de-weg',
        message: `${path} kan niet worden bewaard: een deel van dit pad is geen map maar een bestand.`,
        hints: [`Geef dat bestand een andere naam, of ${elsewhere}.`],
      };
    case 'ENOENT':
      return {
        code: 'schijf/geen-schrijfrecht',
        message: `${path} kan op deze plek niet worden gemaakt.`,
        hints: [`Kijk of de map bestaat en bereikbaar is, of ${elsewhere}.`],
      };
    case 'EEXIST':
      return {
        code: 'schijf/bestand-in-de-weg',
        message: `${path} kan geen map worden: er staat al een bestand met die naam.`,
        hints: [`Geef dat bestand een andere naam, of ${elsewhere}.`],
      };
    case 'EISDIR':
      return {
        code: 'schijf/map-in-de-weg',
        message: `${path} kan niet worden bewaard: er staat al een map met die naam.`,
        hints: [`Geef die map een andere naam, of ${elsewhere}.`],
      };
    case 'ENAMETOOLONG':
      return {
        code: 'schijf/naam-te-lang',
        message: `${path} kan niet worden bewaard: de naam is te lang voor deze schijf.`,
        hints: [`Gebruik kortere namen, of ${elsewhere}.`],
      };
    default:
      return {
        code: 'schijf/schrijven-mislukt',
        message: `${path} kon niet worden bewaard (${reason}).`,
        hints: [`Kijk of de schijf of de netwerkmap bereikbaar is, of ${elsewhere}.`],
      };
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException & { code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error;
}
