/** Lets work be done by many at a time, or by one alone; who wants to be alone goes before all who come later. */
export class Turns {
  #together = 0;
  #isAlone = false;
  #wantingAlone = 0;
  #waiting: (() => void)[] = [];

  async together<T>(work: () => Promise<T>): Promise<T> {
    while (this.#isAlone || this.#wantingAlone > 0) await this.#change();
    this.#together += 1;
    try {
      return await work();
    } finally {
      this.#together -= 1;
      this.#tell();
    }
  }

  async alone<T>(work: () => Promise<T>): Promise<T> {
    this.#wantingAlone += 1;
    while (this.#isAlone || this.#together > 0) await this.#change();
    this.#wantingAlone -= 1;
    this.#isAlone = true;
    try {
      return await work();
    } finally {
      this.#isAlone = false;
      this.#tell();
    }
  }

  #change(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #tell(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
