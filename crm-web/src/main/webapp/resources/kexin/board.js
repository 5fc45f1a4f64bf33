/* The case board: cards are dropped on the columns they may go to; the menu of a card does the same by keyboard and touch. */
(function () {
  'use strict';

  let dragged = null;

  const card = target => target.closest && target.closest('.board-card');
  const column = target => target.closest && target.closest('.board-column');
  const ways = source => source.dataset.ways.split(' ');
  const allowed = where => dragged && where && ways(dragged).includes(where.dataset.stage);

  /* Somebody may be faster than the page is loaded. */
  const move = (source, to) => window.moveCase
    ? window.moveCase([{ name: 'case', value: source.dataset.case }, { name: 'to', value: to }])
    : setTimeout(() => move(source, to), 100);

  const mark = on => document.querySelectorAll('.board-column').forEach(each => {
    each.classList.toggle('may', on && allowed(each));
    each.classList.remove('over');
  });

  document.addEventListener('dragstart', event => {
    dragged = card(event.target);
    if (!dragged) return;
    event.dataTransfer.setData('text/plain', dragged.dataset.case);
    event.dataTransfer.effectAllowed = 'move';
    mark(true);
  });

  document.addEventListener('dragover', event => {
    const where = column(event.target);
    if (!allowed(where)) return;
    event.preventDefault();
    document.querySelectorAll('.board-column.over').forEach(each => each !== where && each.classList.remove('over'));
    where.classList.add('over');
  });

  document.addEventListener('drop', event => {
    const where = column(event.target);
    if (!allowed(where)) return;
    event.preventDefault();
    move(dragged, where.dataset.stage);
  });

  document.addEventListener('dragend', () => {
    mark(false);
    dragged = null;
  });

  document.addEventListener('click', event => {
    const way = event.target.closest('.board-card [data-to]');
    if (way) move(card(way), way.dataset.to);
  });
})();
