import { startKeys } from './keys';
import { startNavigation } from './nav';
import { startOrdering } from './order';
import { startComforts } from './small';
import { startUploads } from './upload';
import { startWall } from './wall';

startNavigation();
startKeys();
startOrdering();
startComforts();
startUploads();
startWall();
