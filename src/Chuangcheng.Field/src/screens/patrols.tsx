import { say, useApp } from '../app-state';
import { Icon } from '../parts';
import type { Patrol, PatrolPlace } from '../model';
import { dayOf } from '../order';
import type { Entry } from '../sending';
import { localTime, t } from '../words';
import { clockNow, entry, handIn, newId, takeBack } from '../work';

/// The places to be walked today. A window is a hint and refuses nothing; where all is in order one tap says so, with a line or without.
export function Patrols() {
  const { day, entries } = useApp();
  if (!day?.patrols?.length) return null;
  // Of this round: another may lead over the same ground.
  const walkedHere = (patrol: Patrol, place: PatrolPlace) => entries.find(e => (e.kind === 'patrol' || e.kind === 'visit') && (e.state === 'waiting' || e.state === 'sent') && e.body.round === patrol.id && dayOf(day, timeOf(e)) >= day.day
    && (e.body.ground ?? e.body.site ?? e.body.siteId ?? e.body.place?.unit) === place.id);
  return (
    <section class="patrols" aria-label={t('patrol.title')}>
      {day.patrols.map(patrol => <div key={patrol.id}>
        <h2>{t('patrol.title')} · {patrol.name}</h2>
        <ul class="list">{patrol.places.map(place => {
          const mine = walkedHere(patrol, place);
          return (
            <li key={place.id}><div class="row">
              <span class="row-main">
                {place.site ? <a href={`#/site/${place.id}`}><strong>{place.name}</strong></a> : <strong>{place.name}</strong>}
                <span class="reasons">
                  {patrol.windows.map((window, at) => <em key={window} class={place.walked[at] ? 'sent' : ''}>{window}{place.walked[at] && <> {t('patrol.walked')}</>}</em>)}
                  {!patrol.windows.length && place.walked[0] && <em class="sent">{t('patrol.walked')}</em>}
                  {mine && <em class="sent">{localTime(timeOf(mine))}</em>}
                </span>
              </span>
              {!place.site && <a class="walk wrong" href={`#/ground/${patrol.id}/${place.id}`} aria-label={t('patrol.wrongOf', place.name)}><Icon name="no" />{t('patrol.wrong')}</a>}
              <button class="walk" aria-label={t('patrol.walkOf', place.name)} onClick={() => void walk(patrol, place)}><Icon name="yes" />{t('patrol.walk')}</button>
            </div></li>);
        })}</ul>
        {patrol.morePlaces > 0 && <p class="quiet">{t('patrol.more', patrol.morePlaces)}</p>}
      </div>)}
      <p class="hint">{t('patrol.hint')}</p>
    </section>);
}

const timeOf = (entry: Entry): string => entry.body.finishedAt ?? entry.body.at;

async function walk(patrol: Patrol, place: PatrolPlace) {
  const id = newId();
  const record = entry('patrol', `/api/patrols/${id}`, 'PUT', { round: patrol.id, [place.site ? 'site' : 'ground']: place.id, at: clockNow() }, t('patrol.entry', place.name), [], id);
  record.notBefore = Date.now() + 7000;
  if (await handIn([record], null)) say(t('patrol.done', place.name), () => void takeBack(id), 5000);
}
