/* What the frame does in the browser: menus, shortcuts, the address of a list. No dependency but PrimeFaces' events. */
(function () {
  'use strict';

  const $ = (selector, root) => (root || document).querySelector(selector);
  const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));
  const typing = target => target.closest('input, textarea, select, [contenteditable=true]');
  const openDialog = () => all('.ui-dialog').find(dialog => dialog.getClientRects().length);
  const inDialog = () => $('dialog[open]') || openDialog();

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

  /* PrimeFaces leaves the list of an opened menu without a name: it is called as its field. */
  document.addEventListener('focusin', event => {
    const menu = event.target.closest('.ui-selectonemenu');
    const list = menu && document.getElementById(menu.id + '_items');
    const field = menu && document.getElementById(menu.id + '_input');
    if (list && field) list.setAttribute('aria-label', field.getAttribute('aria-label') || '');
  });

  /* Files that are larger than the server takes are not sent; what hears of the choice next finds none. */
  document.addEventListener('change', event => {
    const field = event.target.type === 'file' && event.target.closest('[data-most]');
    if (!field) return;
    const tooLarge = Array.from(event.target.files).some(file => file.size > Number(field.dataset.most));
    if (tooLarge) event.target.value = '';
    const note = $('.too-large', field);
    note.hidden = !tooLarge;
    note.textContent = tooLarge ? field.dataset.tooLarge : '';
  }, true);

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
    if (!event.key || event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || inDialog()) return;
    if (event.key === '/' && $('#search')) { event.preventDefault(); $('#search').focus(); }
    if (event.key.toLowerCase() === 'c' && $('#quick-create')) {
      event.preventDefault();
      $('#quick-create').open = true;
      $('#quick-create .menu-list a').focus();
    }
  });

  /* Lists: the address follows page and order ------------------------------------------------ */

  function follow(parameters) {
    const url = new URL(location.href);
    ['page', 'sort'].forEach(name => {
      if (!(name in parameters)) return;
      if (parameters[name] === '') url.searchParams.delete(name); else url.searchParams.set(name, parameters[name]);
    });
    history.replaceState(history.state, '', url);
  }

  /* Errors: read at once; while a dialog covers the page they are said in the dialog ----------------- */

  function showErrors() {
    all('.error-summary.in-dialog').forEach(copy => copy.remove());
    const summary = $('.error-summary');
    const dialog = summary && openDialog();
    if (!dialog) { if (summary) summary.focus(); return; }
    const copy = summary.cloneNode(true);
    copy.classList.add('in-dialog');
    $('.ui-dialog-content', dialog).prepend(copy);
    copy.focus();
  }

  /** Files that were chosen, by their field: a form that comes back with a mistake would have lost them. */
  const chosen = new Map();

  function keepFiles() {
    chosen.clear();
    all('form[enctype="multipart/form-data"] input[type=file]').forEach(field => { if (field.files.length) chosen.set(field, field.files); });
  }

  function putFilesBack() {
    chosen.forEach((files, before) => {
      const field = document.getElementById(before.id);
      if (!field || field === before || field.files.length) return;
      field.files = files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
    chosen.clear();
  }

  /* Where several things are chosen PrimeFaces calls the line a listbox that holds an input: it is a plain list. */
  const LISTBOX = ['role', 'aria-orientation', 'aria-multiselectable', 'aria-activedescendant'];

  function bePlain(list) {
    LISTBOX.forEach(name => list.removeAttribute(name));
    all('li', list).forEach(item => { item.removeAttribute('role'); item.removeAttribute('aria-selected'); });
  }

  function plainChoices() {
    all('.ui-autocomplete-multiple-container').forEach(list => {
      bePlain(list);
      if (list.dataset.plain) return;
      list.dataset.plain = 'true';
      new MutationObserver(() => bePlain(list)).observe(list, { childList: true, attributes: true, attributeFilter: ['role'] });
    });
  }

  /* Calendars: weeks begin on Monday, and the present moment shows. */
  window.kexinCalendar = function () {
    this.cfg.options.firstDay = 1;
    this.cfg.options.nowIndicator = true;
  };

  document.addEventListener('DOMContentLoaded', () => {
    const summary = $('.error-summary');
    if (summary) summary.focus();
    plainChoices();
    if (!window.jQuery) return;
    window.jQuery(document).on('pfAjaxSend', keepFiles);
    window.jQuery(document).on('pfAjaxComplete', (event, xhr, settings, args) => {
      putFilesBack();
      plainChoices();
      if (args && ('page' in args || 'sort' in args)) follow(args);
      if (args && args.validationFailed) showErrors(); else all('.error-summary.in-dialog').forEach(copy => copy.remove());
    });
  });
})();
