// The same vectors run against the server's model: tests/Chuangcheng.Model.Tests/FieldVectors.cs writes and checks them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { dueFrom } from '../src/deadline';
import { contradiction, grade, proof, readScoreRule } from '../src/rules';
import zh from '../src/words/zh';
import en from '../src/words/en';

const vectors = JSON.parse(readFileSync(new URL('../../tests/vectors.json', import.meta.url), 'utf8'));

test('every grade and contradiction is the model’s', () => {
  assert.ok(vectors.scores.length > 100);
  for (const [rule, result, count, expected, odd] of vectors.scores) {
    const read = readScoreRule(rule);
    if (result === 'pass' || result === 'fail') assert.equal(grade(read, result, count), expected, `${rule} ${result} ${count}`);
    assert.equal(contradiction(read, result, count), odd, `${rule} ${result} ${count}`);
  }
});

test('what the model cannot read is judged by hand', () => {
  for (const text of vectors.unreadable) {
    const read = readScoreRule(text);
    assert.equal(read.kind, 'byHand', text);
    assert.equal(grade(read, 'fail', 1), null);
    assert.equal(contradiction(read, 'fail', 1), null);
  }
  assert.equal(proof('somethingNew', 'fail', false), 'byHand');
});

test('every evidence rule asks for the same', () => {
  for (const [rule, result, onTheSpot, expected] of vectors.proofs) assert.equal(proof(rule, result, onTheSpot), expected, `${rule} ${result} ${onTheSpot}`);
});

test('every class of deadline falls on the same minute', () => {
  assert.ok(vectors.deadlines.length > 400);
  for (const [start, limit, at, provisional] of vectors.deadlines) {
    const due = dueFrom(vectors.calendar, Date.parse(start), limit)!;
    assert.equal(new Date(due.at).toISOString(), new Date(at).toISOString(), `${start} + ${limit}`);
    assert.equal(due.provisional, provisional, `${start} + ${limit}`);
  }
  assert.equal(dueFrom(vectors.calendar, 0, '3 MOONS'), null);
});

test('a deadline keeps the hours of the district’s zone', () => {
  const calendar = { ...vectors.calendar, offsetMinutes: 330 };
  assert.equal(new Date(dueFrom(calendar, Date.parse('2026-05-20T03:30:00Z'), '1 WD')!.at).toISOString(), new Date(dueFrom(vectors.calendar, Date.parse('2026-05-20T01:00:00Z'), '1 WD')!.at + 150 * 60_000).toISOString());
});

test('both languages say everything, with the same blanks', () => {
  assert.deepEqual(Object.keys(en).sort(), Object.keys(zh).sort());
  const blanks = (text: string) => [...text.matchAll(/\{\d\}/g)].map(m => m[0]).sort().join();
  for (const key of Object.keys(zh) as (keyof typeof zh)[]) {
    assert.ok(zh[key].trim() && en[key].trim(), key);
    assert.equal(blanks(en[key]), blanks(zh[key]), key);
    assert.doesNotMatch(en[key], /[\u3400-\u9fff]/, key);
  }
});
