/* Session: a warning before it ends; while somebody types it does not; afterwards the page stays, and so does what was typed. */
(function () {
  'use strict';

  const WARNING_SECONDS = 120;
  const LOOK_MILLIS = 5000;
  const TYPING_SECONDS = 300;
  const ACTIVITY = 'kexin.activity';

  const byId = id => document.getElementById(id);

  function active() {
    localStorage.setItem(ACTIVITY, String(Date.now()));
  }

  const idleSeconds = () => (Date.now() - Number(localStorage.getItem(ACTIVITY))) / 1000;

  function ended() {
    byId('session-ending').close();
    if (byId('session-ended').open) return;
    window.kexin.keepAll();
    byId('session-ended').showModal();
  }

  /* Anything but "no content" is the way to the sign-in page: the session is over. */
  function stay() {
    return fetch(byId('frame').dataset.root + '/keep-alive', {method: 'POST', redirect: 'manual'}).then(answer => {
      if (answer.status !== 204) { ended(); return; }
      active();
      byId('session-ending').close();
    });
  }

  function look(seconds) {
    const idle = idleSeconds();
    const ending = byId('session-ending');
    if (byId('session-ended').open) return;
    if (idle > seconds) ended();
    else if (idle > seconds - WARNING_SECONDS && !ending.open) ending.showModal();
    else if (idle <= seconds - WARNING_SECONDS && ending.open) ending.close();
  }

  function watch() {
    const frame = byId('frame');
    const seconds = frame ? Number(frame.dataset.sessionSeconds) : 0;
    if (seconds <= WARNING_SECONDS) return;
    active();
    setInterval(() => look(seconds), LOOK_MILLIS);
    document.addEventListener('input', () => { if (idleSeconds() > TYPING_SECONDS) { active(); stay(); } });
    document.querySelector('[data-stay]').onclick = stay;
    document.querySelector('[data-reload]').onclick = () => { window.kexin.beforeRedirect(); location.assign(location.pathname + location.search); };
    if (window.jQuery) window.jQuery(document).on('pfAjaxComplete', active);
  }

  document.addEventListener('DOMContentLoaded', watch);
})();
