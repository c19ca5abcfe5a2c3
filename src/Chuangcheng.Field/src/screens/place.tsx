import { useState } from 'preact/hooks';
import { useApp } from '../app-state';
import type { Spot } from '../model';
import { Head, Icon } from '../parts';
import * as store from '../shelf';
import { isZh, t } from '../words';
import { readOnce } from '../position';
import { begin, kept, look } from '../work';

/// A place nobody has registered. Its position is read once, when asked for, and goes with the finding alone.
export function FreePlace() {
  const { day } = useApp();
  const [at, setAt] = useState<Spot | null>(null), [fault, setFault] = useState('');
  if (!day) return <main><Head title={t('place.title')} /><p class="quiet big">{t('today.none')}</p></main>;
  const locate = async () => { const found = await readOnce(); setFault(found ? '' : t('near.no')); if (found) setAt(found); };
  const start = async (event: Event) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const draft = begin({
      kind: day.me.role === 'street' || day.me.role === 'department' ? 'patrol' : 'round',
      place: { address: String(form.get('address')).trim(), unit: String(form.get('unit')) || null, type: String(form.get('type')), longitude: at?.longitude ?? null, latitude: at?.latitude ?? null, propose: form.get('propose') === 'on' },
    });
    if (!await kept(() => store.keepDraft(draft))) return;
    await look();
    location.replace(`#/draft/${draft.id}`);
  };
  return (
    <main>
      <Head title={t('place.title')} under={t('place.hint')} />
      <form class="answer" onSubmit={start}>
        <label>{t('place.address')}<input name="address" required maxLength={200} placeholder={t('place.addressPlaceholder')} /></label>
        <label>{t('today.type')}<select name="type" required><option value="" disabled selected>{t('choose')}</option>{day.types.map(type => <option key={type.code} value={type.code}>{isZh() ? type.name : type.nameEn}</option>)}</select></label>
        <label>{t('place.unit')}<select name="unit"><option value="">{t('place.myUnit')}</option>{day.units.map(unit => <option key={unit.id} value={unit.id}>{unit.name}</option>)}</select></label>
        <button type="button" class="second" onClick={() => void locate()}><Icon name="near" />{at ? t('place.located', at.latitude, at.longitude) : t('place.locate')}</button>
        {fault && <p class="fault" role="alert">{fault}</p>}
        <label class="switch"><input type="checkbox" name="propose" />{t('place.propose')}</label>
        <button class="main">{t('place.begin')}</button>
      </form>
    </main>);
}
