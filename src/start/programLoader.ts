import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import type { CompiledCode } from './compiledCode.js';

type Wrapped = (exports: object, require: NodeJS.Require, module: { readonly exports: object }, file: string, folder: string) => void;

/** Loads the files of the program as `require` would, out of what was compiled before where that is there. */
export class ProgramLoader {
  readonly #folder: string;
  readonly #compiled: CompiledCode | undefined;
  readonly #modules = new Map<string, { readonly exports: object }>();
  readonly #scripts = new Map<string, Script>();
  readonly #require: NodeJS.Require;
  #isNew = false;

  constructor(folder: string, compiled: CompiledCode | undefined) {
    this.#folder = folder;
    this.#compiled = compiled;
    this.#require = this.#makeRequire();
  }

  /** What a file of the program exports. */
  load(name: string): object {
    const known = this.#modules.get(name);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    this.#modules.set(name, module);
    const file = join(this.#folder, name);
    const wrapped = this.#script(name, file).runInThisContext() as Wrapped;
    wrapped(module.exports, this.#require, module, file, this.#folder);
    return module.exports;
  }

  /** Keeps what was compiled, the functions that were used included; nothing when all of it was there already. */
  keep(): void {
    if (this.#compiled === undefined || !this.#isNew) return;
    this.#compiled.keep(new Map([...this.#scripts].map(([name, script]) => [name, script.createCachedData()])));
  }

  #script(name: string, file: string): Script {
    const cachedData = this.#compiled?.part(name);
    // On one line with the first of the file, so that a trace names the right lines.
    const text = `(function(exports,require,module,__filename,__dirname){${readFileSync(file, 'utf8')}\n})`;
    const script = new Script(text, { filename: file, ...(cachedData === undefined ? {} : { cachedData }) });
    this.#isNew ||= cachedData === undefined || script.cachedDataRejected === true;
    this.#scripts.set(name, script);
    return script;
  }

  /** One for all files, since they lie in one folder. */
  #makeRequire(): NodeJS.Require {
    const outside = createRequire(join(this.#folder, 'start.js'));
    const load = (id: string): unknown => (id.startsWith('./') ? this.load(id.slice(2)) : outside(id));
    return Object.assign(load, outside);
  }
}
