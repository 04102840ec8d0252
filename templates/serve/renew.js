/** Turns one tree into another by changing no more than differs, so that all else keeps its state. */

/** How far ahead is looked for a part that moved because something came before it or went. */
const AHEAD = 12;

/**
 * `live` is what is on the screen and was made of `before`; afterwards it is as `after`. Elements that came or changed
 * are added to `changed`. What the reader did to `live` (an opened part, a scrolled table) is no difference.
 */
export function renewElement(live, before, after, changed) {
  if (before.isEqualNode(after)) return;
  for (const { name } of [...before.attributes]) if (!after.hasAttribute(name)) live.removeAttribute(name);
  for (const { name, value } of after.attributes) if (before.getAttribute(name) !== value) live.setAttribute(name, value);
  // Something else has been at work on the page, such as a translation: then it is made anew.
  if (live.childNodes.length !== before.childNodes.length) {
    live.replaceChildren(...[...after.childNodes].map((node) => live.ownerDocument.importNode(node, true)));
    changed.push(live);
    return;
  }
  renewChildren(live, [...before.childNodes], [...after.childNodes], changed);
}

function renewChildren(parent, before, after, changed) {
  const live = [...parent.childNodes];
  let [from, to] = [before.length, after.length];
  // What is the same at the end stays as it is.
  while (from > 0 && to > 0 && before[from - 1].isEqualNode(after[to - 1])) [from, to] = [from - 1, to - 1];
  const rest = live[from] ?? null;
  let old = 0;
  for (let index = 0; index < to; index += 1) {
    const wanted = after[index];
    const place = old < from ? live[old] : rest;
    const gone = aheadOf(before, old, from, wanted);
    if (gone > 0) for (const node of live.slice(old, old + gone)) node.remove();
    if (gone >= 0) {
      old += gone + 1;
    } else if (old < from && aheadOf(after, index + 1, to, before[old]) === -1 && fits(before[old], wanted)) {
      renewNode(live[old], before[old], wanted, changed);
      old += 1;
    } else {
      const fresh = parent.ownerDocument.importNode(wanted, true);
      parent.insertBefore(fresh, place);
      changed.push(fresh.nodeType === Node.ELEMENT_NODE ? fresh : parent);
    }
  }
  for (const node of live.slice(old, from)) node.remove();
}

/** How many nodes further on the same one stands; -1 when it does not. */
function aheadOf(nodes, start, end, wanted) {
  for (let index = start; index < Math.min(end, start + AHEAD); index += 1) if (nodes[index].isEqualNode(wanted) && (index === start || !isBlank(wanted))) return index - start;
  return -1;
}

/** White space between elements is everywhere: it says nothing of what moved where. */
function isBlank(node) {
  return node.nodeType === Node.TEXT_NODE && node.data.trim() === '';
}

/** Whether one is likely a later state of the other. */
function fits(before, after) {
  return before.nodeName === after.nodeName && (before.id ?? '') === (after.id ?? '');
}

function renewNode(live, before, after, changed) {
  if (before.nodeType === Node.ELEMENT_NODE) {
    renewElement(live, before, after, changed);
  } else {
    live.data = after.data;
    if (live.parentElement !== null) changed.push(live.parentElement);
  }
}
