import { describe, expect, it } from 'vitest';
import { packageAssets } from '../../src/assets.js';
import { CONTENT_SECURITY_POLICY, unsealedPart } from '../../src/html/sealed.js';
import { renderPage } from '../../src/outputs/page.js';
import { Unfinished } from '../../src/outputs/unfinished.js';
import { Workshop } from '../../src/outputs/workshop.js';
import { large } from '../html/fixtures/documents.js';

const workshop = new Workshop({ assets: packageAssets(), environment: {}, platform: process.platform, unfinished: new Unfinished() });
const draw = (templates: Record<string, string>, title = large.title) => renderPage({ ...large, title, cover: { ...large.cover!, title }, style: { ...large.style, templates } }, 'scherm', workshop);
const rejected = { name: 'RejectedPlan', code: 'huisstijl/sjabloon' };
const cover = (html: string) => ({ cover: `<header><h1>{{title}}</h1>${html}</header>` });

describe('network/templates script/templates', () => {
  it.each([
    '<script>alert(1)</script>', '<script src="https://x.nl"></script>', '<ScRiPt>1</sCrIpT>', '<svg><script>1</script></svg>', '<iframe src="https://x.nl"></iframe>', '<iframe srcdoc="x"></iframe>', '<img src="https://x.nl/a">', '<img src="x" onerror="alert(1)">',
    '<img srcset="https://x.nl/a 1x">', '<link rel="stylesheet" href="https://x.nl">', '<meta http-equiv="refresh" content="0; url=https://x.nl">', '<base href="https://x.nl">', '<object data="https://x.nl"></object>', '<embed src="https://x.nl">',
    '<form action="https://x.nl"><input name="a"></form>', '<button formaction="https://x.nl">x</button>', '<video poster="https://x.nl"></video>', '<a href="javascript:alert(1)">x</a>', '<a href="java&#115;cript:alert(1)">x</a>', '<a href="#" ping="https://x.nl">x</a>',
    '<svg><image href="https://x.nl"/></svg>', '<svg><use xlink:href="https://x.nl#a"/></svg>', '<svg><foreignObject><iframe></iframe></foreignObject></svg>', '<svg><rect fill="url(https://x.nl#a)"/></svg>', '<svg><a href="javascript:1"><text>x</text></a></svg>', '<math><mi href="javascript:1">x</mi></math>',
    '<p style="background: url(https://x.nl)">x</p>', '<p style="background: u\\rl(https://x.nl)">x</p>', '<style>@import "https://x.nl";</style>', '<template><script>1</script></template>', '<body onload="alert(1)">', '<p onclick=alert(1)>x</p>', '<table background="https://x.nl"><tr><td>x</td></tr></table>',
  ])('%s in a template is refused', async (html) => {
    await expect(draw(cover(html))).rejects.toMatchObject(rejected);
  });

  it.each(['<p class=x>{{{title}}}</p>', '<p title={{title}}>x</p>', '<p>{{&title}}</p>'])('%s brings nothing in out of a field', async (html) => {
    await expect(draw(cover(html), 'x onclick=alert(1) <img src=x onerror=alert(1)>')).rejects.toMatchObject(rejected);
  });

  it('a page without its policy is refused', async () => {
    await expect(draw({ document: '<!doctype html><html><head><title>x</title></head><body>{{windowTitle}}</body></html>' })).rejects.toMatchObject(rejected);
  });

  it('a page of the package’s own keeps to the same rules', async () => {
    const page = await draw({});
    expect(page).toContain(CONTENT_SECURITY_POLICY);
    expect(unsealedPart(page)).toBeUndefined();
    expect(await draw(cover('<p>Eigen</p><a href="https://x.nl">x</a><img src="data:image/png;base64,AAAA" alt="">'))).toContain('<p>Eigen</p>');
  });

  it('a page nested as deep as a file allows is read all the same', () => {
    expect(unsealedPart('<b>'.repeat(100_000))).toContain('ontbreekt');
  });
});

describe('templates/bombs', () => {
  it.each<[string, Record<string, string>]>([
    ['call themselves', { cover: '{{> cover}}' }],
    ['call each other ten times over ten levels', { cover: '{{> a0}}', ...Object.fromEntries(Array.from({ length: 10 }, (_, level) => [`a${level}`, level === 9 ? 'x' : `{{> a${level + 1}}}`.repeat(10)])) }],
    ['repeat lists in lists', { title: '', document: `${'{{#each @root.chapters}}'.repeat(16)}x${'{{/each}}'.repeat(16)}` }],
  ])('templates that %s are stopped', async (_what, templates) => {
    await expect(draw(templates)).rejects.toMatchObject(rejected);
  });
});

it.each(['{{constructor.name}}', '{{lookup this "constructor"}}', '{{#with (lookup this "constructor")}}{{name}}{{/with}}', '{{lookup (lookup this "__proto__") "constructor"}}', '{{#each __proto__}}x{{/each}}', '{{helperMissing}}', '{{#blockHelperMissing}}{{/blockHelperMissing}}', '{{log title}}', '{{> (lookup this "title")}}', '{{> @partial-block}}'])(
  'templates/escape: %s reaches nothing of the program',
  async (template) => {
    const page = await draw(cover(template)).catch((error: unknown) => error);
    if (typeof page === 'string') expect(page).not.toMatch(/Object|Function|native code|\[object/);
    else expect(page).toMatchObject(rejected);
  },
);
