/** The parts of a Word file that matter, as XML texts by their name in the archive. */
export type Parts = ReadonlyMap<string, string>;

/** Why a file cannot be read, and what its owner can do: two Dutch sentences. */
export interface Unreadable {
  readonly problem: string;
  readonly remedy: string;
}

/** Larger than any plan with its pictures. */
export const MAXIMUM_BYTES = 50_000_000;
/** What all XML of a file may be unpacked; the longest plans have two million. */
const MAXIMUM_UNPACKED = 60_000_000;
/** Text is packed by a factor of ten to twenty; what packs like this was made to fill a memory. */
const HIGHEST_FACTOR = 400;

const SAVE_AS = 'Open het in Word of LibreOffice en sla het op als .docx.';

const PART = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|mimetype|docProps\/(?:core|app)\.xml|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/;

/** Unpacks the file in memory; pictures, macros and whatever else is in it stays packed. Nothing that it refers to is fetched. */
export async function openArchive(bytes: Uint8Array): Promise<Parts | Unreadable> {
  const other = otherKind(bytes);
  if (other !== undefined) return other;
  const { unzipSync, strFromU8 } = await import('fflate');
  let [total, isTooLarge] = [0, false];
  let found: Readonly<Record<string, Uint8Array>>;
  try {
    found = unzipSync(bytes, {
      filter: ({ name, originalSize, size }) => {
        if (!PART.test(name)) return false;
        total += originalSize;
        isTooLarge ||= total > MAXIMUM_UNPACKED || (originalSize > 1_000_000 && originalSize > size * HIGHEST_FACTOR);
        return !isTooLarge;
      },
    });
  } catch {
    return { problem: 'Het bestand is beschadigd: het kan niet worden uitgepakt.', remedy: 'Haal een nieuwe kopie op, of open het in Word en sla het opnieuw op als .docx.' };
  }
  if (isTooLarge) return { problem: 'Het bestand is uitgepakt onwaarschijnlijk groot en wordt niet gelezen.', remedy: 'Kopieer de tekst in Word naar een nieuw document en sla dat op als .docx.' };
  const parts = new Map(Object.entries(found).map(([name, content]) => [name, strFromU8(content)]));
  return wordOnly(parts);
}

function wordOnly(parts: Parts): Parts | Unreadable {
  if (parts.get('mimetype')?.startsWith('application/vnd.oasis.opendocument') === true) return { problem: 'Dit is een OpenDocument-bestand (.odt), geen Word-bestand.', remedy: 'Open het in LibreOffice of Word en sla het op als .docx.' };
  const types = parts.get('[Content_Types].xml') ?? '';
  if (types.includes('spreadsheetml')) return { problem: 'Dit is een Excel-bestand, geen Word-bestand.', remedy: 'Kopieer de tabellen naar een Word-document en sla dat op als .docx.' };
  if (types.includes('presentationml')) return { problem: 'Dit is een PowerPoint-bestand, geen Word-bestand.', remedy: 'Kopieer de tekst naar een Word-document en sla dat op als .docx.' };
  if (![...parts.keys()].some((name) => /^word\/document\d*\.xml$/.test(name))) return { problem: 'Dit is geen Word-bestand: er zit geen document in.', remedy: SAVE_AS };
  return parts;
}

/** What a file is that is not packed as a Word file is, told by its first bytes. */
function otherKind(bytes: Uint8Array): Unreadable | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  if (start.startsWith('PK\u0003\u0004')) return undefined;
  if (bytes.length === 0) return { problem: 'Het bestand is leeg.', remedy: 'Haal een nieuwe kopie van het document op.' };
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0')) return oldOrLocked(bytes);
  if (start.startsWith('%PDF')) return { problem: 'Dit is een PDF, geen Word-bestand.', remedy: 'Gebruik het Word-bestand waar de PDF van gemaakt is, of open de PDF in Word en sla hem op als .docx.' };
  if (start.startsWith('{\\rtf')) return { problem: 'Dit is een RTF-bestand, geen .docx.', remedy: SAVE_AS };
  return { problem: 'Dit is geen Word-bestand.', remedy: SAVE_AS };
}

const ENCRYPTED = 'EncryptedPackage';

/** Files of before 2007 and files with a password are packed alike; the second name what they hold. */
function oldOrLocked(bytes: Uint8Array): Unreadable {
  const name = Array.from({ length: ENCRYPTED.length }, (_, index) => [ENCRYPTED.charCodeAt(index), 0]).flat();
  for (let at = bytes.indexOf(0x45); at !== -1; at = bytes.indexOf(0x45, at + 1)) {
    if (name.every((byte, index) => bytes[at + index] === byte)) return { problem: 'Het bestand is met een wachtwoord beveiligd.', remedy: 'Open het in Word, haal het wachtwoord weg (Bestand, Info, Document beveiligen) en sla het op als .docx.' };
  }
  return { problem: 'Dit is een Word-bestand van vóór 2007 (.doc).', remedy: SAVE_AS };
}
