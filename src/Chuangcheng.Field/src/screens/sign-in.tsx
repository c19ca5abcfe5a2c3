import { useState } from 'preact/hooks';
import { useApp } from '../app-state';
import { isZh, speak, t } from '../words';
import { signIn, unsent } from '../work';

export function SignIn({ userName = '', done }: { userName?: string; done?: () => void }) {
  useApp();
  const [wrong, setWrong] = useState<string | null>(null), [busy, setBusy] = useState(false), [, redraw] = useState(0);
  const submit = async (event: Event) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    setBusy(true);
    const said = await signIn(String(form.get('userName')).trim(), String(form.get('password')));
    setBusy(false);
    setWrong(said);
    if (!said) done?.();
  };
  return (
    <main class="sign-in">
      <img src="icon.svg" alt="" width="56" height="56" />
      <h1>{t('app.title')}</h1>
      <p class="quiet">{t('signIn.why')}</p>
      {unsent().length > 0 && <p class="notice">{t('signIn.unsent', unsent().length)}</p>}
      <form onSubmit={submit}>
        <label>{t('signIn.userName')}<input name="userName" autocomplete="username" autocapitalize="none" required defaultValue={userName} /></label>
        <label>{t('signIn.password')}<input name="password" type="password" autocomplete="current-password" required /></label>
        {wrong && <p role="alert" class="fault">{wrong}</p>}
        <button class="main" disabled={busy}>{busy ? t('signIn.busy') : t('signIn.do')}</button>
      </form>
      <button class="plain" onClick={() => { speak(isZh() ? 'en' : 'zh-CN'); redraw(n => n + 1); }}>{isZh() ? 'English' : '中文'}</button>
      <a class="plain" href="/">{t('signIn.console')}</a>
    </main>);
}
