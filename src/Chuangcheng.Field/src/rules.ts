// The rules as data, interpreted: the same verdicts as the server's model. A kind that is not known here is judged by hand.
import type { Result } from './model';

export type ScoreRule =
  | { kind: 'BOOL' } | { kind: 'OCC_GRADE' } | { kind: 'COUNT_MIN'; least: number } | { kind: 'RATE_MIN'; least: number } | { kind: 'TIME_MAX'; most: number }
  | { kind: 'ASK'; know: number; of: number } | { kind: 'byHand'; text: string };

export function readScoreRule(text: string): ScoreRule {
  const [kind, of = ''] = text.split(/:(.*)/s);
  const whole = /^[1-9]\d*$/;
  const minutes = /^(\d+)min$/.exec(of), shares = /^(\d+)\/(\d+)$/.exec(of);
  if (kind === 'BOOL' && !of) return { kind };
  if (kind === 'OCC_GRADE' && !of) return { kind };
  if (kind === 'COUNT_MIN' && whole.test(of)) return { kind, least: Number(of) };
  if (kind === 'RATE_MIN' && /^\d*\.?\d+$/.test(of) && Number(of) > 0 && Number(of) <= 1) return { kind, least: Number(of) };
  if (kind === 'TIME_MAX' && minutes && whole.test(minutes[1]!)) return { kind, most: Number(minutes[1]) };
  if (kind === 'ASK' && shares && whole.test(shares[1]!) && whole.test(shares[2]!) && Number(shares[1]) <= Number(shares[2])) return { kind, know: Number(shares[1]), of: Number(shares[2]) };
  return { kind: 'byHand', text };
}

/// 0 to 1; null when it is judged by hand.
export function grade(rule: ScoreRule, result: Result, count: number | null): number | null {
  if (rule.kind === 'byHand') return null;
  if (result === 'pass') return 1;
  if (rule.kind !== 'OCC_GRADE') return 0;
  return count === null || count <= 1 ? .66 : count === 2 ? .33 : 0;
}

function meetsStandard(rule: ScoreRule, count: number): boolean | null {
  switch (rule.kind) {
    case 'OCC_GRADE': return count === 0;
    case 'COUNT_MIN': return count >= rule.least;
    case 'RATE_MIN': return count >= Math.round(rule.least * 10000) / 100;
    case 'TIME_MAX': return count <= rule.most;
    case 'ASK': return count >= rule.know;
    default: return null;
  }
}

/// What the count says against the verdict; the verdict stands.
export function contradiction(rule: ScoreRule, result: Result, count: number | null): 'count-says-pass' | 'count-says-fail' | null {
  if (count === null || (result !== 'pass' && result !== 'fail')) return null;
  const meets = meetsStandard(rule, count);
  return meets === null || meets === (result === 'pass') ? null : meets ? 'count-says-pass' : 'count-says-fail';
}

/// Whether a number belongs to a finding, and what it counts.
export const counts = (rule: ScoreRule): 'cases' | 'amount' | 'percent' | 'minutes' | 'people' | null =>
  ({ OCC_GRADE: 'cases', COUNT_MIN: 'amount', RATE_MIN: 'percent', TIME_MAX: 'minutes', ASK: 'people', BOOL: null, byHand: null } as const)[rule.kind];

export type Proof = 'nothing' | 'photo' | 'photoWelcome' | 'record' | 'call' | 'byHand';

export function proof(rule: string, result: Result, fixedOnTheSpot: boolean): Proof {
  if (result !== 'fail') return 'nothing';
  switch (rule) {
    case 'failPhoto': return fixedOnTheSpot ? 'photoWelcome' : 'photo';
    case 'failPhotoOptional': return 'photoWelcome';
    case 'recordRef': return 'record';
    case 'callLog': return 'call';
    case 'none': return 'nothing';
    default: return 'byHand';
  }
}
