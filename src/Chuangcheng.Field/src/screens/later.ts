// The screens not needed at once, together: few files start faster than many.
export { FreePlace as place } from './place';
export { MapScreen as map } from './map';
export { More as more } from './more';
export { Scan as scan } from './scan';
export { Street as street } from './street';
