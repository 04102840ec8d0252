/**
 * Text that does not stand where it belongs: cut off, outside its cell or its column, or over other text. Runs in the
 * page, as one expression; gives a line for each fault.
 */
(() => {
  /** Half a pixel of rounding on either side. */
  const SLACK = 1;
  /** Words for the ear or the keyboard alone; and the repeated title of a table, which lies under the goal's own head. */
  const OUT_OF_SIGHT = '.stil, .springlink, .vervolg, svg, style, [hidden]';

  const faults = [];
  const report = (fault, element, text) => faults.push(`${fault}: ${nameOf(element)} ‘${text.replace(/\s+/g, ' ').trim().slice(0, 60)}’`);
  const nameOf = (element) => `${element.tagName.toLowerCase()}${[...element.classList].map((name) => `.${name}`).join('')}${element.dataset.veld ? `[${element.dataset.veld}]` : ''}`;

  /** A word may part at a hyphen, seen or soft; within a piece between them it parts only when its column is too narrow. */
  const reportBrokenWords = (node) => {
    for (const { 0: piece, index } of node.data.matchAll(/[\p{L}\p{N}]{2,}/gu)) {
      if (new Set(boxesOf(node, index, index + piece.length).map(({ top }) => Math.round(top))).size < 2) continue;
      // The hyphen at the end of a line counts with the letter after it, and comes first.
      const tops = [...piece].map((_, place) => Math.round(boxesOf(node, index + place, index + place + 1).at(-1)?.top ?? 0));
      if (new Set(tops).size > 1) report(`broken at no hyphen, ‘${piece}’`, node.parentElement, node.data);
    }
  };

  const boxesOf = (node, start, end) => {
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    return [...range.getClientRects()].filter(({ width }) => width > 0.5);
  };

  /** Each line of text on the page, with the box that must hold it. */
  const lines = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (node.data.trim() === '' || parent.closest(OUT_OF_SIGHT) !== null || !parent.checkVisibility()) continue;
    const cell = parent.closest('td, th');
    const page = parent.closest('.hoofdstuk, .inhoud, .titelblok, .voorblad') ?? document.body;
    const boxes = boxesOf(node, 0, node.length);
    if (boxes.length > 1) reportBrokenWords(node);
    for (const box of boxes) lines.push({ box, text: node.data, parent, cell, page, block: parent.closest('p, li, td, th, div, h1, h2, h3, h4, h5, h6, figcaption, section, header') });
  }

  const sticksOut = (inner, outer) => inner.left < outer.left - SLACK || inner.right > outer.right + SLACK || inner.top < outer.top - SLACK || inner.bottom > outer.bottom + SLACK;
  for (const { box, text, parent, cell, page } of lines) {
    if (cell !== null && sticksOut(box, cell.getBoundingClientRect())) report('outside its cell', cell, text);
    const edges = page.getBoundingClientRect();
    const isInFrame = parent.closest('.kader') !== null && getComputedStyle(parent.closest('.kader')).overflowX === 'auto';
    if (!isInFrame && (box.left < edges.left - SLACK || box.right > edges.right + SLACK)) report('outside the page', parent, text);
  }

  for (const element of document.body.querySelectorAll('*')) {
    if (element.closest(OUT_OF_SIGHT) !== null || element.textContent.trim() === '' || element.clientWidth === 0) continue;
    const style = getComputedStyle(element);
    const cuts = (overflow) => /hidden|clip/.test(overflow);
    if (element.scrollWidth > element.clientWidth + SLACK && (cuts(style.overflowX) || element.matches('td, th'))) report('wider than its box', element, element.textContent);
    if (element.scrollHeight > element.clientHeight + SLACK && cuts(style.overflowY)) report('higher than its box', element, element.textContent);
  }

  /** Lines of different blocks may come close, but not run over each other: a third of a line is more than any leading. */
  const sorted = [...lines].sort((one, other) => one.box.top - other.box.top);
  sorted.forEach((one, index) => {
    for (let next = index + 1; next < sorted.length && sorted[next].box.top < one.box.bottom; next += 1) {
      const other = sorted[next];
      if (one.block === other.block || one.block.contains(other.block) && other.cell === one.cell && one.parent === other.parent) continue;
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const down = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
      if (across > SLACK && down > Math.min(one.box.height, other.box.height) / 3) report(`over ‘${other.text.trim().slice(0, 40)}’`, one.parent, one.text);
    }
  });

  return faults;
})();
