// Nothing typed is lost, and nothing typed stays on the computer. Tasklist would write an unsent form in clear to the
// browser's storage, on "Save" and whenever the session ends; a shared computer must not keep what was typed about a
// client. Instead our server keeps it, sealed, for this person only, until the form is submitted.
import { logInAgain } from './login-again.js';

const STORED = 'camunda-form:';
const QUIET_MS = 700;
const LONGEST_MS = 3000;
const BEACON = 60000;

const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

let holding = false;

/** The forms that lie open: that of the chosen task, and that of the window that starts something. */
const lying = { tasks: null, starts: null };

/** The form that lies open for a task, or to start something. */
export function openForm(kind) {
  return lying[kind] && lying[kind].form;
}

export function keepNothingHere() {
  Object.keys(window.localStorage)
    .filter((key) => key.startsWith(STORED))
    .forEach((key) => window.localStorage.removeItem(key));
  const { getItem, setItem, removeItem } = Storage.prototype;
  Storage.prototype.getItem = function (key) {
    return isDraft(key) ? null : getItem.call(this, key);
  };
  Storage.prototype.setItem = function (key, value) {
    if (isDraft(key)) {
      saveNow(draftOf(key));
    } else {
      setItem.call(this, key, value);
    }
  };
  Storage.prototype.removeItem = function (key) {
    if (isDraft(key)) {
      submitted(draftOf(key));
    } else {
      removeItem.call(this, key);
    }
  };
  // a page that the Back button brings out of memory may be somebody else's by now
  window.addEventListener('pageshow', (event) => event.persisted && window.location.reload());
  window.addEventListener('pagehide', () => Object.values(lying).forEach(saveNow));
}

function isDraft(key) {
  return String(key).startsWith(STORED);
}

function draftOf(key) {
  return String(key) === `${STORED}undefined` ? lying.starts : lying.tasks;
}

/** What the form shows when it opens: what the file says, and over it what was typed before. */
export async function opening(form, schema, data) {
  const place = placeOf(form, schema);
  const draft = { form, place, user: null, kept: null, savedAt: null, unsaved: false, done: false };
  lying[place.kind] = draft;
  const answer = await ask(place, 'GET').catch(() => null);
  if (!answer || !answer.ok) {
    return data;
  }
  const before = await answer.json();
  draft.user = before.user;
  if (before.form !== schema.id || !before.savedAt) {
    return data;
  }
  draft.savedAt = before.savedAt;
  return { ...data, ...before.values };
}

/** Watches a form that has opened. */
export function opened(form, schema, data) {
  const draft = Object.values(lying).find((known) => known && known.form === form);
  if (!draft) {
    return;
  }
  if (draft.savedAt) {
    sayRestored(draft, schema, data);
    // Tasklist lets a form that starts something be sent once it has changed
    setTimeout(() => form._setState({}), 100);
  }
  // before anything typed can have arrived: fields say what they hold only once they are drawn
  setTimeout(() => { draft.kept = draft.kept || JSON.stringify(form._getSubmitData()); }, 250);
  let touched = false;
  ['input', 'change', 'click'].forEach((kind) =>
    form._container.addEventListener(kind, () => { touched = true; }, true));
  form.on('changed', () => {
    if (touched) {
      saveSoon(draft);
    }
  });
}

function placeOf(form, schema) {
  const task = window.location.hash.match(/[?&]task=([^&]+)/);
  return form._container.closest('.modal') || !task
    ? { kind: 'starts', id: schema.id }
    : { kind: 'tasks', id: decodeURIComponent(task[1]) };
}

function saveSoon(draft) {
  const now = Date.now();
  draft.since = draft.since || now;
  clearTimeout(draft.timer);
  draft.timer = setTimeout(() => save(draft), Math.max(0, Math.min(QUIET_MS, draft.since + LONGEST_MS - now)));
}

function saveNow(draft) {
  if (draft && !draft.held && (draft.timer || draft.unsaved)) {
    save(draft);
  }
}

async function save(draft) {
  clearTimeout(draft.timer);
  draft.timer = null;
  draft.since = null;
  const words = JSON.stringify(draft.form._getSubmitData());
  if (draft.done || words === draft.kept) {
    return;
  }
  draft.unsaved = true;
  draft.words = words;
  draft.user = draft.user || (await whoIsThere(draft.place));
  if (!draft.user) {
    draft.timer = setTimeout(() => save(draft), LONGEST_MS);
    return;
  }
  draft.saving = put(draft, words).catch(() => null);
  const answer = await draft.saving;
  if (answer && answer.ok) {
    draft.kept = words;
    draft.unsaved = draft.words !== words;
    say(draft, `Bewaard om ${time((await answer.json()).savedAt)}, nog niet afgewerkt.`);
  } else if (answer && answer.status === 404) {
    // the task is gone, and nothing was kept before
    draft.unsaved = false;
    say(draft, 'Deze taak is er niet meer. Neem uw tekst over voor u weggaat.');
  } else if (!draft.done) {
    const loggedOut = answer && (answer.status === 401 || answer.status === 409);
    say(draft, loggedOut
      ? 'U bent afgemeld. Wat u typte, staat hier nog: het wordt bewaard zodra u opnieuw aangemeld bent.'
      : 'Wat u typte, kon niet bewaard worden. Het staat hier nog; er wordt opnieuw geprobeerd.');
    if (!loggedOut) {
      draft.timer = setTimeout(() => save(draft), LONGEST_MS);
    }
  }
}

async function whoIsThere(place) {
  const answer = await ask(place, 'GET').catch(() => null);
  return answer && answer.ok ? (await answer.json()).user : null;
}

/** The token may be of a session before this one; asking gives a new one. */
async function put(draft, words) {
  const first = await ask(draft.place, 'PUT', words, draft.user);
  if (first.status !== 403) {
    return first;
  }
  await ask(draft.place, 'GET');
  return ask(draft.place, 'PUT', words, draft.user);
}

async function submitted(draft) {
  if (!draft) {
    return;
  }
  draft.done = true;
  draft.unsaved = false;
  clearTimeout(draft.timer);
  // what was on its way may have come after the submit
  if (draft.saving && draft.place.kind === 'starts') {
    await draft.saving;
    ask(draft.place, 'DELETE');
  }
}

/**
 * Takes over when the session has ended and words could not be kept any more: they stay in the memory of this page
 * until the same person has logged in again. Otherwise the page may go.
 */
export function holdOn(cameFrom) {
  if (holding) {
    // Tasklist asks for its login again and again
    return true;
  }
  const draft = Object.values(lying).find((known) => known && known.unsaved && known.user);
  if (!draft) {
    return false;
  }
  holding = true;
  clearTimeout(draft.timer);
  draft.held = true;
  logInAgain(root, async () => {
    const answer = await put(draft, draft.words);
    draft.unsaved = false;
    if (answer.ok) {
      // without a word to Tasklist, which still believes that nobody is logged in
      window.history.replaceState(null, '', cameFrom);
      window.location.reload();
    }
    return answer.ok;
  });
  return true;
}

/** Whose words they are is said as well: in another window somebody else may have logged in meanwhile. */
function ask(place, method, body, user) {
  const headers = { Accept: 'application/json' };
  if (method !== 'GET') {
    headers['Content-Type'] = 'application/json';
    headers['X-WOONSPOOR-CSRF'] = (document.cookie.match(/(?:^|; )WOONSPOOR-CSRF=([^;]*)/) || [])[1] || '';
  }
  if (user) {
    headers['X-WOONSPOOR-USER'] = user;
  }
  return fetch(`${root}/api/drafts/${place.kind}/${encodeURIComponent(place.id)}`, {
    method,
    headers,
    body,
    keepalive: !!body && body.length < BEACON
  });
}

function sayRestored(draft, schema, data) {
  const container = draft.form._container;
  if (!container.parentNode) {
    return;
  }
  const line = document.createElement('p');
  line.className = 'woonspoor-draft';
  line.setAttribute('role', 'status');
  line.textContent = `Wat u op ${day(draft.savedAt)} om ${time(draft.savedAt)} typte, staat er weer.`;
  const afresh = document.createElement('button');
  afresh.type = 'button';
  afresh.className = 'btn btn-link';
  afresh.textContent = 'Weggooien en opnieuw beginnen';
  afresh.addEventListener('click', async () => {
    await ask(draft.place, 'DELETE');
    line.remove();
    draft.form.importSchema(schema, data);
  });
  line.append(' ', afresh);
  container.parentNode.insertBefore(line, container);
}

function say(draft, sentence) {
  const container = draft.form._container;
  if (!draft.line || !draft.line.isConnected) {
    if (!container.parentNode) {
      return;
    }
    draft.line = document.createElement('p');
    draft.line.className = 'woonspoor-draft';
    draft.line.setAttribute('role', 'status');
    // below the form, which must not move while somebody writes
    container.parentNode.insertBefore(draft.line, container.nextSibling);
  }
  draft.line.textContent = sentence;
}

function day(moment) {
  return new Date(moment).toLocaleDateString('nl-BE');
}

function time(moment) {
  return new Date(moment).toLocaleTimeString('nl-BE', { hour: '2-digit', minute: '2-digit' });
}
