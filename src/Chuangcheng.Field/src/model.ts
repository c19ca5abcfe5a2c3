// What the server gives for a day, as it gives it.
export interface Day {
  day: string; me: Person; edition: string | null; example: boolean; demonstration: boolean; types: SiteType[]; items: Item[]; sites: Site[]; moreSites: number;
  problems: Problem[]; moreProblems: number; rounds: Round[]; patrols: Patrol[]; units: Unit[]; calendar: Calendar; festivals: Festival[];
  /// Kept by the app when it fetches the day: the places in the order in which they are walked, as numbers in sites.
  way?: number[];
}
export interface Person { id: string; name: string; role: string; unit: string; unitName: string; districtName: string; rights: string[] }
export interface SiteType { code: string; name: string; nameEn: string; route: string; patrol: string }
export interface Item {
  code: string; name: string; nameEn: string; standard: string; dimension: string; category: string; types: string[]; scoreRule: string; evidenceRule: string; notCounted: string;
  severity: number; deadline: string; afterPhoto: boolean;
}
export interface Site {
  id: string; code: string; name: string; address: string; type: string; unit: string | null; longitude: number | null; latitude: number | null; seen: string | null; rebounds: number; open: number;
  shape: Geometry | null;
}
export interface Geometry { type: string; coordinates: any }
export interface Problem {
  id: string; number: string; siteId: string | null; place: string; longitude: number | null; latitude: number | null; item: string; itemName: string; state: string; note: string; severity: number;
  createdAt: string; dueAt: string | null; overdue: boolean; afterPhoto: boolean; rebounds: number; asked: string | null; photos: string[]; allowedMoves: string[];
}
export interface Round { id: string; name: string; kind: string; mine: boolean; from: string; to: string; items: string[]; sites: string[]; visited: string[] }
/// Windows of the day, and for each place whether it was walked in them; without windows one entry for the whole day.
export interface Patrol { id: string; name: string; windows: string[]; places: PatrolPlace[]; morePlaces: number }
export interface PatrolPlace { id: string; name: string; above: string | null; site: boolean; walked: boolean[] }
export interface Unit { id: string; name: string; kind: string }
/// The offset is minutes ahead of UTC.
export interface Calendar { version: number; zone: string; offsetMinutes: number; off: string[]; work: string[]; years: number[]; hours: [string, string][] }
export interface Festival { name: string; nameEn: string; from: string; to: string }

export type Result = 'pass' | 'fail' | 'notApplicable' | 'notObserved';
export interface Check { item: string; result: Result; count: number | null; note: string; photos: string[]; fixedOnTheSpot: boolean }

/// A check list begun and not yet handed in; photos taken along a street, to be sorted later; or an answer to a problem.
export interface Draft {
  id: string; account: string; siteId: string | null; place: Place | null; kind: string; round: string | null; startedAt: string; checks: Record<string, Check>; pictures: string[]; savedAt: string;
  problem?: string; note?: string;
  /// Where its first finding was saved, read once and only if allowed.
  at?: Spot;
  /// What was added to the phone's clock when it was begun, in milliseconds.
  clock?: number;
}
export interface Place {
  address: string; unit: string | null; type: string | null; longitude: number | null; latitude: number | null; propose: boolean;
  /// The ground of a patrol, when only what is wrong on it is said.
  ground?: string;
}
export interface Spot { longitude: number; latitude: number }
