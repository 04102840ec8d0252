/**
 * Texts with too little contrast (WCAG 2.2, 1.4.3, without the exception for large text), computed from the styles that
 * the browser uses. Runs in the page, as one expression; gives a line for each colour pair, and the number of texts seen.
 */
(() => {
  const LEAST = 4.5;
  const painter = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true });
  const known = new Map();
  /** Any colour that CSS can write, as red, green, blue (0-255) and opacity (0-1). */
  const channels = (colour) => {
    if (!known.has(colour)) {
      painter.clearRect(0, 0, 1, 1);
      painter.fillStyle = colour;
      painter.fillRect(0, 0, 1, 1);
      const [red, green, blue, alpha] = painter.getImageData(0, 0, 1, 1).data;
      known.set(colour, [red, green, blue, alpha / 255]);
    }
    return known.get(colour);
  };
  const over = ([red, green, blue, alpha], ground) => [red, green, blue].map((value, index) => value * alpha + ground[index] * (1 - alpha));
  const luminance = (colour) => {
    const [red, green, blue] = colour.map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ratio = (one, other) => {
    const [light, dark] = [luminance(one), luminance(other)].sort((first, second) => second - first);
    return (light + 0.05) / (dark + 0.05);
  };
  /** The ground under an element: every background up to the page, the farthest first. */
  const groundOf = (element) => {
    const layers = [];
    for (let ancestor = element; ancestor !== null; ancestor = ancestor.parentElement) layers.unshift(getComputedStyle(ancestor).backgroundColor);
    return layers.reduce((ground, colour) => over(channels(colour), ground), [255, 255, 255]);
  };
  /** In a drawing: the shape that was painted last under the middle of the text. */
  const groundInDrawing = (text) => {
    const box = text.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const shapes = [...text.closest('svg').querySelectorAll('rect, circle, path')].filter((shape) => {
      const { left, right, top, bottom } = shape.getBoundingClientRect();
      const isBefore = (shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
      return isBefore && getComputedStyle(shape).fill !== 'none' && left <= x && x <= right && top <= y && y <= bottom;
    });
    return shapes.reduce((ground, shape) => over(channels(getComputedStyle(shape).fill), ground), groundOf(text));
  };
  const opacityOf = (element) => {
    let opacity = 1;
    for (let ancestor = element; ancestor !== null; ancestor = ancestor.parentElement) opacity *= Number(getComputedStyle(ancestor).opacity);
    return opacity;
  };

  for (const details of document.querySelectorAll('details')) details.open = true;
  const faults = new Map();
  let seen = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    if (node.data.trim() === '' || element.closest('.stil, style, title, desc') !== null || !element.checkVisibility({ visibilityProperty: true })) continue;
    seen += 1;
    const inDrawing = element.closest('svg') !== null;
    const style = getComputedStyle(element);
    const ground = inDrawing ? groundInDrawing(element) : groundOf(element);
    const [red, green, blue, alpha] = channels(inDrawing ? style.fill : style.color);
    const colour = over([red, green, blue, alpha * opacityOf(element)], ground);
    const contrast = ratio(colour, ground);
    const pair = `${colour.map(Math.round)} on ${ground.map(Math.round)}`;
    if (contrast < LEAST && !faults.has(pair)) faults.set(pair, `${contrast.toFixed(2)}: ${pair}, ${element.tagName.toLowerCase()}.${element.className?.baseVal ?? element.className} ‘${node.data.trim().slice(0, 40)}’`);
  }
  return { faults: [...faults.values()], seen, ground: luminance(groundOf(document.body)) };
})();
