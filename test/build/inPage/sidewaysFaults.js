/**
 * What makes the page itself scroll sideways, what is wider than its frame without a way to reach it, and what is cut off.
 * Runs in the page, as one expression; gives a line for each fault.
 */
(() => {
  const SLACK = 1;
  const faults = [];
  const nameOf = (element) => `${element.tagName.toLowerCase()}${[...element.classList].map((name) => `.${name}`).join('')}`;
  const scrolls = (element) => /auto|scroll/.test(getComputedStyle(element).overflowX);
  const frameOf = (element) => {
    let frame = element.parentElement;
    while (frame !== null && !scrolls(frame)) frame = frame.parentElement;
    return frame;
  };

  const { scrollWidth } = document.scrollingElement;
  if (scrollWidth > innerWidth) {
    faults.push(`the page is ${scrollWidth} wide in a window of ${innerWidth}`);
    for (const element of document.body.querySelectorAll('*')) {
      if (element.getBoundingClientRect().right > innerWidth + SLACK && frameOf(element) === null && element.checkVisibility()) faults.push(`${nameOf(element)} sticks out`);
    }
  }

  for (const element of document.querySelectorAll('table, svg[role="img"]')) {
    const frame = frameOf(element);
    const width = element.getBoundingClientRect().width;
    if (frame === null || !element.checkVisibility()) continue;
    if (width <= frame.clientWidth + SLACK) continue;
    if (frame.tabIndex !== 0) faults.push(`${nameOf(frame)} around ${nameOf(element)} cannot be reached by keyboard`);
    if ((frame.getAttribute('aria-label') ?? '') === '' || !frame.hasAttribute('role')) faults.push(`${nameOf(frame)} around ${nameOf(element)} has no name`);
  }

  for (const element of document.body.querySelectorAll('*')) {
    if (element.closest('.stil, svg') !== null || element.textContent.trim() === '' || !element.checkVisibility()) continue;
    const { overflowX, overflowY } = getComputedStyle(element);
    if (/hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + SLACK) faults.push(`${nameOf(element)} is cut off at its side`);
    if (/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + SLACK) faults.push(`${nameOf(element)} is cut off below`);
  }
  return faults;
})();
