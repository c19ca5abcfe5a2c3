// A device's memory for tests without a browser; what it gives out is a copy, as a database's is.
import type { Entry, Photo, Shelf } from '../src/sending';

export class MemoryShelf implements Shelf {
  readonly kept = new Map<string, Entry>();
  readonly pictures = new Map<string, Photo>();
  entries = async () => [...this.kept.values()].map(entry => structuredClone(entry));
  keep = async (entry: Entry) => { this.kept.set(entry.id, structuredClone(entry)); };
  photo = async (sha: string) => structuredClone(this.pictures.get(sha));
  keepPhoto = async (photo: Photo) => { this.pictures.set(photo.sha, structuredClone(photo)); };
}
