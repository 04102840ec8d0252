/** "14:02", in the time of this computer: for what is said around a document, never in it. */
export function clockTime(moment: Date): string {
  return [moment.getHours(), moment.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}
