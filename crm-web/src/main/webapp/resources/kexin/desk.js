/* The service desk by keyboard: Alt with S to the box, with a digit to record that answer, with N and L to take in and to log. */
(function () {
  'use strict';

  const first = selector => document.querySelector(selector);

  document.addEventListener('keydown', event => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code);
    const target = digit ? first('.answer-' + digit[1])
      : event.code === 'KeyS' ? document.getElementById('desk')
      : event.code === 'KeyN' ? first('.open-case')
      : event.code === 'KeyL' ? first('.log-touch') : null;
    if (!target) return;
    event.preventDefault();
    if (target.id === 'desk') { target.focus(); target.select(); } else target.click();
  });
})();
