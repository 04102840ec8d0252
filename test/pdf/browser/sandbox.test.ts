import { expect, it } from 'vitest';
import { sandboxFor } from '../../../src/pdf/browser/sandbox.js';

it('is off when the user says so, in a cluster and as root, each with its reason', () => {
  expect(sandboxFor({ JAARPLAN_ZANDBAK: 'uit' })).toEqual({ on: false, reason: 'JAARPLAN_ZANDBAK staat op uit' });
  const root = process.getuid?.() === 0;
  expect(sandboxFor({ KUBERNETES_SERVICE_HOST: '10.0.0.1' })).toEqual({ on: false, reason: root ? 'jaarplan draait als root' : 'jaarplan draait in een container' });
});
