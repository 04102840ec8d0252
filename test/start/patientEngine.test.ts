import { describe, expect, it } from 'vitest';
import { makePatient } from '../../src/start/patientEngine.js';

describe('a patient engine', () => {
  it('is left as it is where its flags are not known', () => {
    expect(() => makePatient('99.1.2')).not.toThrow();
    expect(() => makePatient('')).not.toThrow();
  });
});
