'use strict';
// Loaded before the program: writes the path of every file that it loads, so that a test can hold what it needs.
const { writeSync } = require('node:fs');
const Module = require('node:module');
const vm = require('node:vm');

const tell = (path) => writeSync(2, `LOADED ${path}\n`);

vm.Script = class extends vm.Script {
  constructor(code, options) {
    tell(options.filename);
    super(code, options);
  }
};
const load = Module._extensions['.js'];
Module._extensions['.js'] = (module, path) => {
  tell(path);
  load(module, path);
};
