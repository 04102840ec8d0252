/** Six years on: whatever asks the clock gets another answer. */
const SHIFT = 6 * 365 * 24 * 3600 * 1000;
const RealDate = Date;

globalThis.Date = class Date extends RealDate {
  constructor(...values) {
    if (values.length === 0) super(RealDate.now() + SHIFT);
    else super(...values);
  }

  static now() {
    return RealDate.now() + SHIFT;
  }
};
