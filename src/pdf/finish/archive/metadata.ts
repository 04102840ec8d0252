import { PDFName } from '@cantoo/pdf-lib';
import type { PdfFile } from '../../file/pdfFile.js';

export interface Metadata {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** ISO day. */
  readonly date?: string;
  /** The program that drew the pages. */
  readonly producer: string;
  /** The program that made the file. */
  readonly maker: string;
}

/** The description of the file in XMP (ISO 16684-1), uncompressed as archives want it, in the catalog. */
export function writeMetadata({ catalog, context }: PdfFile, metadata: Metadata): void {
  const stream = context.stream(Buffer.from(xmpPacket(metadata), 'utf8'), { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(PDFName.of('Metadata'), context.register(stream));
}

/**
 * Says the same as the information dictionary, and which standards the file is made to: PDF/UA-1 (ISO 14289-1, 5) and
 * PDF/A-3 at level A (ISO 19005-3, 6.6.4).
 */
export function xmpPacket({ title, language, date, producer, maker }: Metadata): string {
  const moment = date === undefined ? '' : `${date}T00:00:00Z`;
  const dates = moment === '' ? '' : `\n   <xmp:CreateDate>${moment}</xmp:CreateDate>\n   <xmp:ModifyDate>${moment}</xmp:ModifyDate>\n   <xmp:MetadataDate>${moment}</xmp:MetadataDate>`;
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
   <dc:format>application/pdf</dc:format>
   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>
   <dc:language><rdf:Bag><rdf:li>${escapeXml(language)}</rdf:li></rdf:Bag></dc:language>
  </rdf:Description>
  <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
   <xmp:CreatorTool>${escapeXml(maker)}</xmp:CreatorTool>${dates}
  </rdf:Description>
  <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
   <pdf:Producer>${escapeXml(producer)}</pdf:Producer>
  </rdf:Description>
  <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
   <pdfuaid:part>1</pdfuaid:part>
  </rdf:Description>
  <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
   <pdfaid:part>3</pdfaid:part>
   <pdfaid:conformance>A</pdfaid:conformance>
  </rdf:Description>
${universalAccessSchema}
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;
}

/** An archive may use only properties that it knows or that the file itself explains (ISO 19005-3, 6.6.2.3): this explains `pdfuaid`. */
const universalAccessSchema = `  <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
   <pdfaExtension:schemas>
    <rdf:Bag>
     <rdf:li rdf:parseType="Resource">
      <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
      <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
      <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
      <pdfaSchema:property>
       <rdf:Seq>
        <rdf:li rdf:parseType="Resource">
         <pdfaProperty:name>part</pdfaProperty:name>
         <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
         <pdfaProperty:category>internal</pdfaProperty:category>
         <pdfaProperty:description>Part of ISO 14289 that the file is made to</pdfaProperty:description>
        </rdf:li>
       </rdf:Seq>
      </pdfaSchema:property>
     </rdf:li>
    </rdf:Bag>
   </pdfaExtension:schemas>
  </rdf:Description>`;

const XML_NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Controls cannot stand in XML at all. */
function escapeXml(text: string): string {
  return text.replace(/\p{Cc}/gu, '').replace(/[&<>"]/gu, (character) => XML_NAMES[character] ?? character);
}
