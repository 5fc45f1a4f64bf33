/* Notices: the bell shows how many are unread. A push says that there is something new; while there is no connection the bell asks by itself. */
(function () {
  'use strict';

  const POLL_MILLIS = 60000;
  let live = false;

  const byId = id => document.getElementById(id);

  function show(count) {
    const bell = byId('bell');
    const badge = bell.querySelector('.badge');
    const many = count >= Number(bell.dataset.most);
    badge.textContent = many ? (Number(bell.dataset.most) - 1) + '+' : String(count);
    badge.hidden = count === 0;
    const label = count === 0 ? bell.dataset.none : bell.dataset.some.replace('#', badge.textContent);
    bell.setAttribute('aria-label', label);
    bell.title = label;
  }

  /* An answer that is no number is the way to the sign-in page: the session is over, and session.js says so. */
  function refresh() {
    if (!byId('bell')) return Promise.resolve();
    return fetch(byId('frame').dataset.root + '/notices/count', {redirect: 'manual'})
      .then(answer => answer.status === 200 ? answer.text() : '')
      .then(text => { if (/^\d+$/.test(text)) show(Number(text)); })
      .catch(() => {});
  }

  function told() {
    const news = byId('news');
    if (news) news.hidden = false;
    return refresh();
  }

  window.kexinNotices = {refresh: refresh};
  window.kexinNoticesOpen = () => { live = true; refresh(); };
  window.kexinNoticesTold = told;
  window.kexinNoticesClosed = () => { live = false; };

  document.addEventListener('DOMContentLoaded', () => {
    refresh();
    setInterval(() => { if (!live && !document.hidden) refresh(); }, POLL_MILLIS);
  });
})();
