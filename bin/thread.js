'use strict';
const { join } = require('node:path');

require('../dist/start.js').startThread(join(__dirname, '../dist'));
