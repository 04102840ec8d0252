#!/usr/bin/env node
'use strict';
const { join } = require('node:path');

void require('../dist/start.js').start(join(__dirname, '../dist'));
