import { expect, it } from 'vitest';
import { xmpPacket } from '../../../../src/pdf/finish/archive/metadata.js';

const packet = xmpPacket({ title: 'Zorg & "school" <één>', language: 'nl', date: '2024-09-16', producer: 'Skia/PDF m147', maker: 'jaarplan 0.1.0' });

it('says title, language, dates and makers', () => {
  expect(packet).toContain('<rdf:li xml:lang="x-default">Zorg &amp; &quot;school&quot; &lt;één&gt;</rdf:li>');
  expect(packet).toContain('<dc:language><rdf:Bag><rdf:li>nl</rdf:li></rdf:Bag></dc:language>');
  for (const name of ['CreateDate', 'ModifyDate', 'MetadataDate']) expect(packet).toContain(`<xmp:${name}>2024-09-16T00:00:00Z</xmp:${name}>`);
  expect(packet).toContain('<xmp:CreatorTool>jaarplan 0.1.0</xmp:CreatorTool>');
  expect(packet).toContain('<pdf:Producer>Skia/PDF m147</pdf:Producer>');
});

it('names the standards, and explains the one that archives do not know', () => {
  expect(packet).toContain('<pdfuaid:part>1</pdfuaid:part>');
  expect(packet).toMatch(/<pdfaid:part>3<\/pdfaid:part>\s*<pdfaid:conformance>A<\/pdfaid:conformance>/u);
  expect(packet).toContain('<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>');
});

it('has no dates when the plan has none, and no characters that XML forbids', () => {
  const undated = xmpPacket({ title: 'A\u0007B', language: 'nl', producer: 'x', maker: 'y' });
  expect(undated).not.toContain('Date>');
  expect(undated).toContain('>AB<');
});
