/* What the frame does in the browser: menus, shortcuts, drafts, session, the address of a list. No dependency but PrimeFaces' events. */
(function () {
  'use strict';

  const $ = (selector, root) => (root || document).querySelector(selector);
  const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));
  const typing = target => target.closest('input, textarea, select, [contenteditable=true]');

  /* Menus and navigation ------------------------------------------------------------------- */

  function showNavigation(open) {
    document.body.classList.toggle('nav-open', open);
    all('.nav-toggle').forEach(button => button.setAttribute('aria-expanded', String(open)));
    if (open) $('#nav a').focus();
  }

  document.addEventListener('click', event => {
    all('details.menu[open]').filter(menu => !menu.contains(event.target)).forEach(menu => { menu.open = false; });
    if (event.target.closest('.nav-toggle')) showNavigation(!document.body.classList.contains('nav-open'));
    if (event.target.closest('[data-close-nav]')) showNavigation(false);
    const field = event.target.closest('[data-field]');
    const input = field && document.getElementById(field.dataset.field);
    if (input) { event.preventDefault(); input.focus(); input.scrollIntoView({block: 'center'}); }
  });

  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      all('details.menu[open]').forEach(menu => { menu.open = false; $('summary', menu).focus(); });
      if (document.body.classList.contains('nav-open')) { showNavigation(false); $('.nav-toggle').focus(); }
    }
    if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') {
      const form = event.target.closest('form');
      const save = form && $('.save', form);
      if (save) { event.preventDefault(); save.click(); }
    }
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (event.key === '/' && $('#search')) { event.preventDefault(); $('#search').focus(); }
    if (event.key.toLowerCase() === 'c' && $('#quick-create')) {
      event.preventDefault();
      $('#quick-create').open = true;
      $('#quick-create .menu-list a').focus();
    }
  });

  /* Drafts: what is typed into a form.sheet is kept until the server has taken it ------------ */

  const draftKey = form => 'kexin.draft:' + location.pathname + location.search + '#' + form.id;
  const kept = form => Array.from(form.elements).filter(field =>
    field.name && !/^(hidden|password|file|submit|button)$/.test(field.type) && !field.name.startsWith('jakarta.faces'));
  const valueOf = field => /^(checkbox|radio)$/.test(field.type) ? field.checked : field.value;
  const sentKey = 'kexin.sent';

  function keep(form) {
    const values = {};
    kept(form).forEach(field => { values[field.id || field.name] = valueOf(field); });
    form.dataset.dirty = 'true';
    sessionStorage.setItem(draftKey(form), JSON.stringify(values));
  }

  function restore(form, values) {
    kept(form).forEach(field => {
      const value = values[field.id || field.name];
      if (value === undefined) return;
      if (typeof value === 'boolean') field.checked = value; else field.value = value;
      field.dispatchEvent(new Event('change', {bubbles: true}));
    });
    form.dataset.dirty = 'true';
  }

  function differs(form, values) {
    return kept(form).some(field => values[field.id || field.name] !== undefined && values[field.id || field.name] !== valueOf(field));
  }

  function offerDraft() {
    if (!$('#frame')) return;
    const sent = sessionStorage.getItem(sentKey);
    sessionStorage.removeItem(sentKey);
    if (sent && !$('.error-summary')) sessionStorage.removeItem(sent);
    all('form.sheet').forEach(form => {
      const draft = sessionStorage.getItem(draftKey(form));
      const offer = $('#draft-offer');
      if (!draft || !differs(form, JSON.parse(draft))) return;
      form.before(offer);
      offer.hidden = false;
      $('[data-draft=restore]', offer).onclick = () => { restore(form, JSON.parse(draft)); offer.hidden = true; };
      $('[data-draft=drop]', offer).onclick = () => { sessionStorage.removeItem(draftKey(form)); offer.hidden = true; };
    });
  }

  let timer;
  function typed(event) {
    const form = event.target.closest('form.sheet');
    if (!form || !event.isTrusted) return;
    clearTimeout(timer);
    form.dataset.dirty = 'true';
    timer = setTimeout(() => keep(form), 300);
  }
  document.addEventListener('input', typed);
  document.addEventListener('change', typed);

  function sending(form) {
    if (!form || !form.matches('form.sheet')) return;
    if (form.dataset.dirty) keep(form);
    clearTimeout(timer);
    form.dataset.sending = 'true';
    sessionStorage.setItem(sentKey, draftKey(form));
  }
  document.addEventListener('submit', event => sending(event.target));
  document.addEventListener('click', event => {
    const leave = event.target.closest('.leave');
    if (leave) all('form.sheet').forEach(form => { delete form.dataset.dirty; sessionStorage.removeItem(draftKey(form)); });
    const save = event.target.closest('.save');
    if (save) sending(save.closest('form'));
  }, true);

  window.addEventListener('beforeunload', event => {
    if (all('form.sheet[data-dirty]:not([data-sending])').length) event.preventDefault();
  });

  /* Session: a warning before it ends; afterwards the page stays, and so does what was typed --- */

  const WARNING_SECONDS = 120;
  const root = () => $('#frame').dataset.root;
  const activityKey = 'kexin.activity';

  function active() {
    localStorage.setItem(activityKey, String(Date.now()));
  }

  function watchSession() {
    const frame = $('#frame');
    const seconds = frame ? Number(frame.dataset.sessionSeconds) : 0;
    if (seconds <= WARNING_SECONDS) return;
    active();
    setInterval(() => {
      const idle = (Date.now() - Number(localStorage.getItem(activityKey))) / 1000;
      const ending = $('#session-ending');
      const ended = $('#session-ended');
      if (idle > seconds && !ended.open) { ending.close(); all('form.sheet[data-dirty]').forEach(keep); ended.showModal(); }
      else if (idle > seconds - WARNING_SECONDS && idle <= seconds && !ending.open) ending.showModal();
      else if (idle <= seconds - WARNING_SECONDS && ending.open) ending.close();
    }, 5000);
    $('[data-stay]').onclick = () => fetch(root() + '/keep-alive', {method: 'POST'}).then(() => { active(); $('#session-ending').close(); });
    $('[data-reload]').onclick = () => {
      all('form.sheet').forEach(form => { delete form.dataset.dirty; });
      location.assign(location.href);
    };
  }

  /* Lists: the address follows page and order ------------------------------------------------ */

  function follow(parameters) {
    const url = new URL(location.href);
    ['page', 'sort'].forEach(name => {
      if (!(name in parameters)) return;
      if (parameters[name] === '') url.searchParams.delete(name); else url.searchParams.set(name, parameters[name]);
    });
    history.replaceState(history.state, '', url);
  }

  document.addEventListener('DOMContentLoaded', () => {
    watchSession();
    offerDraft();
    const summary = $('.error-summary');
    if (summary) summary.focus();
    if (!window.jQuery) return;
    window.jQuery(document).on('pfAjaxComplete', (event, xhr, settings, args) => {
      active();
      if (args && ('page' in args || 'sort' in args)) follow(args);
      if (args && args.validationFailed) {
        all('form.sheet').forEach(form => { delete form.dataset.sending; });
        sessionStorage.removeItem(sentKey);
        const errors = $('.error-summary');
        if (errors) errors.focus();
      }
    });
  });
})();
