/**
 * Where in the page the focus is: in which part, before or after what, and how far down. Of a cell the row counts: cells stand
 * beside each other, and their texts end at different heights. Undefined when the page has not got it. Runs in the page, as
 * one expression.
 */
(() => {
  const element = document.activeElement;
  if (element === null || element === document.body || element === document.documentElement) return undefined;
  const part = element.matches('.springlink') ? 'springlink' : element.closest('nav') !== null ? 'inhoud' : element.closest('main') !== null ? 'tekst' : 'elders';
  const place = element.closest('tr') ?? element;
  let scrolled = 0;
  for (let around = place.parentElement; around !== null; around = around.parentElement) scrolled += around.scrollTop;
  return {
    part,
    index: [...document.querySelectorAll('*')].indexOf(element),
    // The page moves to what has the focus, and so does the column of contents within it.
    top: place.getBoundingClientRect().top + scrolled,
    words: element.textContent.replace(/\s+/g, ' ').trim().slice(0, 60),
  };
})();
