// Asks our API which case each task is about: one call for all tasks that are drawn at the same time.

const TOGETHER_MS = 25;
const FRESH_MS = 60000;

const known = new Map();
let waiting = new Map();
let timer = null;

/** The address of the application, from the address of the engine's API. */
export function rootOf(api) {
  return api.engineApi.replace(/\/camunda\/api\/engine.*$/, '');
}

/** Resolves to {caseNumber, clientName} of a task, or to null when it has no case to show. */
export function caseOf(api, taskId) {
  const before = known.get(taskId);
  if (before && Date.now() - before.at < FRESH_MS) {
    return Promise.resolve(before.value);
  }
  return new Promise((resolve) => {
    const listeners = waiting.get(taskId) || [];
    listeners.push(resolve);
    waiting.set(taskId, listeners);
    if (!timer) {
      timer = setTimeout(() => ask(rootOf(api)), TOGETHER_MS);
    }
  });
}

function ask(root) {
  const asked = waiting;
  waiting = new Map();
  timer = null;
  const ids = [...asked.keys()].map(encodeURIComponent).join(',');
  fetch(`${root}/api/tasks/cards?ids=${ids}`, { headers: { Accept: 'application/json' } })
    .then((answer) => (answer.ok ? answer.json() : {}))
    .catch(() => ({}))
    .then((cards) => {
      asked.forEach((listeners, id) => {
        const value = cards[id] || null;
        if (value) {
          known.set(id, { at: Date.now(), value });
        }
        listeners.forEach((listener) => listener(value));
      });
    });
}
