'use strict';
// Only hides and sorts what the page says already; without it every event is shown.
(function () {
  const form = document.getElementById('filters');
  const main = document.getElementById('events');
  const events = Array.from(main.querySelectorAll('.event'));
  const words = (event, name) => event.dataset[name].split(' ');

  function fits(event) {
    const wish = form.elements;
    const { from, to, place } = event.dataset;
    return (!wish.source.value || words(event, 'sources').includes(wish.source.value)) &&
      (!wish.place.value || place === wish.place.value) &&
      (!wish.outcome.value || words(event, 'outcomes').includes(wish.outcome.value)) &&
      (!wish.verdict.value || words(event, 'verdicts').includes(wish.verdict.value)) &&
      (!wish.from.value || (to || from) >= wish.from.value) &&
      (!wish.to.value || (from !== '' && from <= wish.to.value));
  }

  const orders = {
    rank: (a, b) => a.dataset.rank - b.dataset.rank,
    date: (a, b) => a.dataset.from.localeCompare(b.dataset.from) || orders.rank(a, b),
    claims: (a, b) => b.dataset.claims - a.dataset.claims || orders.rank(a, b),
  };

  function show() {
    let shown = 0;
    for (const event of events) {
      event.hidden = !fits(event);
      shown += event.hidden ? 0 : 1;
    }
    form.elements.count.value = shown === events.length
      ? `${shown} events` : `${shown} of ${events.length} events`;
  }

  function sort() {
    events.sort(orders[form.elements.order.value]);
    main.append(...events);
  }

  form.addEventListener('change', (change) => {
    if (change.target.name === 'order') sort();
    show();
  });
  form.addEventListener('reset', () => setTimeout(() => { sort(); show(); }));
  form.addEventListener('submit', (submit) => submit.preventDefault());
  let closed = [];
  addEventListener('beforeprint', () => {
    closed = Array.from(document.querySelectorAll('details:not([open])'));
    for (const details of closed) details.open = true;
  });
  addEventListener('afterprint', () => {
    for (const details of closed) details.open = false;
  });
  form.hidden = false;
  show();
})();
