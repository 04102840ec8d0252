/**
 * What has the focus, and whether one can see that: an outline of at least two pixels, three times as light or dark as
 * its surroundings (WCAG 2.2, 2.4.7 and 1.4.11), within the window. Runs in the page, as one expression.
 */
(() => {
  const element = document.activeElement;
  if (element === null || element === document.body) return { name: 'body', href: null, fault: '' };
  const name = `${element.tagName.toLowerCase()}${[...element.classList].map((one) => `.${one}`).join('')}${element.id === '' ? '' : `#${element.id}`}`;
  const luminance = (colour) => {
    const [red, green, blue] = colour.map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const painter = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d');
  const paint = (colour) => {
    painter.fillStyle = colour;
    painter.fillRect(0, 0, 1, 1);
    return [...painter.getImageData(0, 0, 1, 1).data.slice(0, 3)];
  };
  /** The outline lies outside the element: on the ground of what is around it. */
  const groundAround = () => {
    painter.clearRect(0, 0, 1, 1);
    const layers = [];
    for (let ancestor = element.parentElement; ancestor !== null; ancestor = ancestor.parentElement) layers.unshift(getComputedStyle(ancestor).backgroundColor);
    return layers.map(paint).at(-1);
  };
  const style = getComputedStyle(element);
  const [light, dark] = [luminance(groundAround()), luminance(paint(style.outlineColor))].sort((one, other) => other - one);
  const contrast = (light + 0.05) / (dark + 0.05);
  const box = element.getBoundingClientRect();
  const inWindow = box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight;
  const faults = [
    style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2 ? 'no outline' : '',
    contrast < 3 ? `outline of ${style.outlineColor} has contrast ${contrast.toFixed(2)}` : '',
    inWindow ? '' : 'outside the window',
  ].filter((fault) => fault !== '');
  return { name, href: element.getAttribute('href'), fault: faults.join(', ') };
})();
