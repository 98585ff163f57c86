// Passkeys, and the time zone of a new account; every page works without this file.
(() => {
  'use strict';
  document.querySelectorAll('[data-zone]').forEach(field => { field.value ||= Intl.DateTimeFormat().resolvedOptions().timeZone || ''; });
  const problems = document.getElementById('problems');
  if (problems) problems.focus();

  if (!window.PublicKeyCredential || !PublicKeyCredential.parseCreationOptionsFromJSON) return;
  const token = document.querySelector('meta[name=csrf], meta[name=form-token]');
  const send = async (address, body) => {
    const headers = { 'Accept': 'application/json', [token.dataset.header]: token.content };
    if (body) headers['Content-Type'] = 'application/json';
    const answer = await fetch(address, { method: 'POST', headers, body: body ? JSON.stringify(body) : undefined });
    if (!answer.ok) throw new Error((await answer.json().catch(() => ({}))).detail || answer.statusText);
    return answer.json();
  };
  const door = (place, act) => {
    if (!place || !token) return;
    const button = place.querySelector('button');
    const said = place.querySelector('.c-err');
    place.hidden = false;
    button.addEventListener('click', async () => {
      said.hidden = true;
      button.disabled = true;
      try {
        location.assign((await act(place)).next);
      } catch (problem) {
        said.textContent = place.dataset.failed;
        said.hidden = false;
        button.disabled = false;
        console.warn(problem.message);
      }
    });
  };

  door(document.querySelector('[data-passkey-sign-in]'), async place => {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(await send('/sign-in/passkey/question'));
    const answer = await navigator.credentials.get({ publicKey });
    return send('/sign-in/passkey?next=' + encodeURIComponent(place.dataset.next), answer.toJSON());
  });
  door(document.querySelector('[data-passkey-new]'), async place => {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(await send('/settings/passkeys/question'));
    const answer = await navigator.credentials.create({ publicKey });
    return send('/settings/passkeys?label=' + encodeURIComponent(place.querySelector('input').value), answer.toJSON());
  });
})();
