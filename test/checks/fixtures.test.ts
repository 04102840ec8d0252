import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../src/checks/index.js';
import { expectFixture, expectSilence, FIXTURES, fixturesOf } from './fixtureRunner.js';

describe.each(CHECKS.map(({ code }) => code))('%s', (code) => {
  const wrong = fixturesOf(code, 'fout');
  const right = fixturesOf(code, 'goed');

  it('has a plan that trips it, and one that looks alike and does not', () => {
    expect(wrong.length).toBeGreaterThan(0);
    expect(right.length).toBeGreaterThan(0);
  });

  it.each(wrong)('finds what is wrong in %s', (name) => expectFixture(code, name));

  it.each(right)('says nothing about %s', (name) => expectSilence(code, name));
});

it('every folder of fixtures belongs to a check', () => {
  expect(readdirSync(FIXTURES).sort()).toEqual(CHECKS.map(({ code }) => code.replace('/', '-')).sort());
});
