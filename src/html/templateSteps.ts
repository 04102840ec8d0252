import type Handlebars from 'handlebars';

/** A plan of a hundred pages takes some twenty thousand. */
const MOST_STEPS = 500_000;

/**
 * Counts what the templates of a house style do: ten partials that each call the next ten times, or ten loops in each other, would go on for
 * ever, and Handlebars knows no bound. Throws an Error when it is too much.
 */
export class Steps {
  #taken = 0;

  begin(): void {
    this.#taken = 0;
  }

  /** The template as a partial of which every use counts. */
  counted(template: Handlebars.TemplateDelegate<unknown>): Handlebars.TemplateDelegate<unknown> {
    return (context, options) => {
      this.#take();
      return template(context, options);
    };
  }

  /** Every turn of `{{#each}}` counts too. */
  countEach(handlebars: typeof Handlebars): void {
    const each = handlebars.helpers['each'];
    const take = (): void => this.#take();
    handlebars.registerHelper('each', function (this: unknown, items: unknown, options: Handlebars.HelperOptions): unknown {
      const fn: Handlebars.TemplateDelegate<unknown> = (...given) => {
        take();
        return options.fn(...given);
      };
      return each?.call(this, items, { ...options, fn }) as unknown;
    });
  }

  #take(): void {
    this.#taken += 1;
    if (this.#taken > MOST_STEPS) throw new Error('sjablonen roepen elkaar of herhalen zich te vaak');
  }
}
