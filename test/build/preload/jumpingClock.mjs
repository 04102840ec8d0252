/** A clock that is put back an hour or ahead a day whenever it is asked. */
const RealDate = Date;
let asked = 0;
const jumped = () => {
  asked += 1;
  return RealDate.now() + (asked % 2 === 0 ? -3_600_000 : asked * 86_400_000);
};

globalThis.Date = class Date extends RealDate {
  constructor(...values) {
    if (values.length === 0) super(jumped());
    else super(...values);
  }

  static now() {
    return jumped();
  }
};
