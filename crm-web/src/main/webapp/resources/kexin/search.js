/* Search fields with first results while typing, by keyboard and by mouse: the frame's, to which / and Ctrl+K lead, and pages' own. */
(function () {
  'use strict';

  const PAUSE = 180;

  function suggest(input) {
    const field = input.closest('.search');
    const list = document.getElementById(input.getAttribute('aria-controls'));
    const status = field.querySelector('[role=status]');
    let timer = 0;
    let asked = null;
    let active = -1;

    const options = () => Array.from(list.querySelectorAll('[role=option]'));

    function show(open) {
      list.hidden = !open;
      input.setAttribute('aria-expanded', String(open));
      if (!open) mark(-1);
    }

    function mark(index) {
      const all = options();
      active = index;
      all.forEach((option, i) => {
        option.setAttribute('aria-selected', String(i === index));
        if (i === index) option.scrollIntoView({block: 'nearest'});
      });
      if (index < 0) input.removeAttribute('aria-activedescendant');
      else input.setAttribute('aria-activedescendant', all[index].id);
    }

    function close() {
      clearTimeout(timer);
      if (asked) asked.abort();
      asked = null;
      status.textContent = '';
      show(false);
    }

    async function ask(text) {
      if (asked) asked.abort();
      const request = asked = new AbortController();
      try {
        const answer = await fetch(input.dataset.suggestions + '?q=' + encodeURIComponent(text),
          {signal: request.signal, headers: {'X-Requested-With': 'fetch'}});
        const found = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-suggestions]');
        // A session that has ended answers with the page to sign in.
        if (request !== asked || !answer.ok || !found) return;
        list.replaceChildren(...Array.from(found.children).map(child => document.importNode(child, true)));
        status.textContent = found.dataset.suggestions;
        show(options().length > 0);
        mark(-1);
      } catch (error) {
        if (error.name !== 'AbortError') show(false);
      }
    }

    input.addEventListener('input', () => {
      clearTimeout(timer);
      const text = input.value.trim();
      if (text) timer = setTimeout(() => ask(text), PAUSE); else close();
    });

    input.addEventListener('keydown', event => {
      const count = options().length;
      if (event.isComposing) return;
      if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && count) {
        event.preventDefault();
        if (list.hidden) show(true);
        const step = event.key === 'ArrowDown' ? 1 : -1;
        mark(active < 0 && step < 0 ? count - 1 : (active + step + count) % count);
      } else if (event.key === 'Enter' && active >= 0) {
        event.preventDefault();
        location.assign(options()[active].dataset.href);
      } else if (event.key === 'Enter') {
        close();
      } else if (event.key === 'Escape' && !list.hidden) {
        event.preventDefault();
        event.stopPropagation();
        close();
      } else if (event.key === 'Tab') {
        close();
      }
    });

    // Before the field loses the focus.
    list.addEventListener('mousedown', event => event.preventDefault());
    list.addEventListener('click', event => {
      const option = event.target.closest('[role=option]');
      if (!option) return;
      if (event.ctrlKey || event.metaKey) window.open(option.dataset.href, '_blank', 'noopener');
      else location.assign(option.dataset.href);
    });
    document.addEventListener('click', event => { if (!field.contains(event.target)) close(); });
    input.addEventListener('focus', () => { if (input.value.trim() && options().length) show(true); });
    input.addEventListener('blur', () => setTimeout(() => { if (document.activeElement !== input) close(); }, 150));
  }

  document.querySelectorAll('.search input[data-suggestions]').forEach(suggest);

  const input = document.getElementById('search');
  if (!input) return;
  document.addEventListener('keydown', event => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      input.focus();
      input.select();
    }
  });
})();
