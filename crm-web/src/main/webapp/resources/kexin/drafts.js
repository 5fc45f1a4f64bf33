/*
 * Drafts: what is typed into a form.sheet or a dialog stays in this tab's storage until the server has taken it, so that
 * neither an ended session nor a reload loses it. A draft belongs to a person, a page and a form, and holds the fields
 * that differ from what the server sent.
 */
(function () {
  'use strict';

  const SHEETS = 'form.sheet, .ui-dialog form';
  const PREFIX = 'kexin.draft:';
  const SENT = 'kexin.sent';
  const RESUME = 'kexin.resume';

  const $ = (selector, root) => (root || document).querySelector(selector);
  const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));
  const visible = element => element.getClientRects().length > 0;
  const store = sessionStorage;
  const sent = new WeakMap();
  let resuming = false;
  let leaving = false;

  /* Fields --------------------------------------------------------------------------------------- */

  const isKept = field => field.name && !field.name.startsWith('jakarta.faces')
    && (!/^(hidden|password|file|submit|button)$/.test(field.type) || field.id.endsWith('_hinput'));
  const fieldsOf = form => Array.from(form.elements).filter(isKept);
  const idOf = field => field.id || field.name;
  const valueOf = field => /^(checkbox|radio)$/.test(field.type) ? field.checked : field.value;

  function valuesOf(form) {
    return Object.fromEntries(fieldsOf(form).map(field => [idOf(field), valueOf(field)]));
  }

  /* PrimeFaces' widgets show a value of their own beside that of the input. */
  function put(field, value) {
    const widget = window.PrimeFaces && window.PrimeFaces.getWidgetById(field.id.replace(/_h?input$/, ''));
    if (typeof value === 'boolean') field.checked = value; else field.value = value;
    if (field.tagName === 'SELECT' && widget) showChoice(widget, field);
    if (widget && widget.currentItems && field.type !== 'hidden') widget.currentItems = [value];
    if (field.type !== 'hidden') field.dispatchEvent(new Event('change', {bubbles: true}));
  }

  /* A menu draws its items when it is opened first; until then only its label tells the choice. */
  function showChoice(widget, field) {
    if (widget.items && widget.items.length) widget.selectValue(field.value);
    else if (widget.label) widget.label.text(field.selectedOptions[0].text);
  }

  /* Storage -------------------------------------------------------------------------------------- */

  const pageKey = () => PREFIX + $('#frame').dataset.user + ':' + location.pathname + location.search + '#';
  const keyOf = form => pageKey() + form.id;
  const read = key => JSON.parse(store.getItem(key) || 'null');

  function remember(form) {
    if (!sent.has(form)) sent.set(form, valuesOf(form));
  }

  /* Fields typed earlier stay in the draft, also when the server has sent them back with an error since. */
  function keep(form) {
    const before = sent.get(form) || {};
    const draft = read(keyOf(form)) || {};
    Object.entries(valuesOf(form)).forEach(([id, value]) => {
      if (id in draft || value !== before[id]) draft[id] = value;
    });
    if (Object.keys(draft).length) store.setItem(keyOf(form), JSON.stringify(draft));
  }

  function forget(form) {
    delete form.dataset.dirty;
    delete form.dataset.sending;
    sent.delete(form);
    store.removeItem(keyOf(form));
    all('.draft-note').filter(note => note.dataset.key === keyOf(form)).forEach(note => note.remove());
  }

  const keepAll = () => all(SHEETS).filter(form => form.dataset.dirty).forEach(keep);

  /* Typing --------------------------------------------------------------------------------------- */

  let timer;
  function typed(event) {
    const form = event.target.closest(SHEETS);
    if (!form || event.originalEvent && !event.originalEvent.isTrusted) return;
    form.dataset.dirty = 'true';
    clearTimeout(timer);
    if (event.type === 'change') keep(form); else timer = setTimeout(() => keep(form), 300);
  }

  document.addEventListener('focusin', event => {
    const form = event.target.closest(SHEETS);
    if (form) { bringBack(form); remember(form); }
  });

  /* Bringing back -------------------------------------------------------------------------------- */

  function note(key, text, before) {
    all('.draft-note').filter(one => one.dataset.key === key).forEach(one => one.remove());
    const shown = $('#draft-note').cloneNode(true);
    shown.removeAttribute('id');
    shown.hidden = false;
    shown.classList.add('draft-note');
    shown.dataset.key = key;
    all('[data-draft-text]', shown).forEach(each => { each.hidden = each.dataset.draftText !== text; });
    $('[data-draft=restore]', shown).hidden = text !== 'found';
    before.before(shown);
    return shown;
  }

  function restore(form, draft) {
    fieldsOf(form).forEach(field => {
      const value = draft[idOf(field)];
      if (value !== undefined && value !== valueOf(field)) put(field, value);
    });
    form.dataset.dirty = 'true';
  }

  function bringBack(form) {
    const draft = read(keyOf(form));
    if (!draft || form.dataset.dirty || form.dataset.offered || !visible(form)) return;
    remember(form);
    form.dataset.offered = 'true';
    if (!fieldsOf(form).some(field => idOf(field) in draft && draft[idOf(field)] !== valueOf(field))) return;
    const shown = note(keyOf(form), resuming ? 'restored' : 'found', form);
    const before = sent.get(form);
    if (resuming) restore(form, draft);
    $('[data-draft=restore]', shown).onclick = () => { restore(form, draft); shown.remove(); };
    $('[data-draft=drop]', shown).onclick = () => { restore(form, before); forget(form); shown.remove(); };
  }

  /* A draft of a dialog that is closed now is announced at the top of the page. */
  function announceClosed() {
    const forms = all(SHEETS).filter(visible).map(keyOf);
    Object.keys(store).filter(key => key.startsWith(pageKey()) && !forms.includes(key)).forEach(key => {
      const form = document.getElementById(key.substring(pageKey().length));
      if (!form) return;
      const shown = note(key, 'closed', $('#main .head'));
      $('[data-draft=drop]', shown).onclick = () => { store.removeItem(key); shown.remove(); };
    });
  }

  /* Sending: the draft goes once a page of the frame without errors answers --------------------------- */

  function sending(form) {
    if (!form || !form.matches(SHEETS)) return;
    clearTimeout(timer);
    if (form.dataset.dirty) keep(form);
    form.dataset.sending = 'true';
    store.setItem(SENT, keyOf(form));
  }

  function refused() {
    all(SHEETS).forEach(form => { delete form.dataset.sending; });
    store.removeItem(SENT);
  }

  /* Leaving by the server's word needs no question: what is typed is kept. */
  function beforeRedirect() {
    leaving = true;
    keepAll();
    all(SHEETS).forEach(form => { form.dataset.sending = 'true'; });
  }

  function answered(args) {
    if (!args || args.redirect) return;
    if (args.validationFailed) { refused(); return; }
    all(SHEETS).filter(form => form.dataset.sending).forEach(forget);
    const key = store.getItem(SENT);
    store.removeItem(SENT);
    if (key) store.removeItem(key);
    forgetCancelled();
    all(SHEETS).forEach(bringBack);
  }

  /* A dialog that was closed without being sent was cancelled. */
  function forgetCancelled() {
    all('.ui-dialog form[data-dirty]:not([data-sending])').filter(form => !visible(form)).forEach(forget);
  }

  document.addEventListener('submit', event => {
    if (event.target.matches('form[action$="/sign-out"]')) {
      Object.keys(store).filter(key => key.startsWith('kexin.')).forEach(key => store.removeItem(key));
    }
    sending(event.target);
    leaving = true;
    setTimeout(() => { leaving = false; }, 1000);
  });
  /* An editor that keeps its changes on the server has no draft, but is not left unawares either. */
  document.addEventListener('input', event => {
    const editor = event.target.closest('form[data-editor]');
    if (editor) editor.dataset.unsaved = 'true';
  });
  document.addEventListener('click', event => {
    if (event.target.closest('.leave')) all('form.sheet').forEach(forget);
    const save = event.target.closest('.save');
    if (save) sending(save.closest('form'));
    else if (event.target.closest('.ui-dialog')) setTimeout(forgetCancelled, 500);
  }, true);
  window.addEventListener('beforeunload', event => {
    keepAll();
    const unsent = all(SHEETS).some(form => form.dataset.dirty && !form.dataset.sending);
    if (unsent || !leaving && $('[data-unsaved]')) event.preventDefault();
  });

  /* Arriving, when PrimeFaces' widgets are there ------------------------------------------------------------------------------------- */

  function arrive() {
    const page = new URL(location.href);
    const expired = page.searchParams.has('expired');
    if (expired) {
      page.searchParams.delete('expired');
      history.replaceState(history.state, '', page);
    }
    if (!$('#frame')) {
      store.removeItem(SENT);
      if ($('[autocomplete=current-password]')) store.setItem(RESUME, 'true');
      return;
    }
    const taken = store.getItem(SENT);
    if (taken && !expired && !$('.error-summary')) store.removeItem(taken);
    resuming = expired || store.getItem(RESUME) !== null;
    store.removeItem(SENT);
    store.removeItem(RESUME);
    all(SHEETS).forEach(form => { if (visible(form)) remember(form); bringBack(form); });
    announceClosed();
  }

  window.addEventListener('load', () => {
    if (window.jQuery) {
      window.jQuery(document).on('input change', typed);
      window.jQuery(document).on('pfAjaxComplete', (event, xhr, settings, args) => answered(args));
      const processor = window.PrimeFaces.ajax.ResponseProcessor;
      const redirect = processor.doRedirect;
      processor.doRedirect = node => { beforeRedirect(); redirect(node); };
    }
    arrive();
  });

  window.kexin = {keepAll, beforeRedirect};
})();
