#!/usr/bin/env node
import module from 'node:module';

// Node 22 and newer keep the compiled program for the next time.
module.enableCompileCache?.();
const { main } = await import('../dist/cli.js');
await main();
