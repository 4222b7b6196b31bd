// Tasklist fetches its words while it builds the page, and shows their keys ("CREATION_DATE") where
// they come too late. Words that lie in the browser's storage it takes at once: the first time on a
// computer we lay them there before it begins.

const STORE = 'camunda-web';
const folder = `${document.querySelector('base').getAttribute('app-root')}/app/tasklist/locales/`;

export async function layDutchReady() {
  const key = `${folder}_locales_data_nl_${window.bust}`;
  try {
    const kept = JSON.parse(window.localStorage.getItem(STORE) || '{}');
    if (!kept[key]) {
      const answer = await fetch(`${folder}nl.json?bust=${window.bust}`);
      if (answer.ok) {
        kept[key] = await answer.text();
        window.localStorage.setItem(STORE, JSON.stringify(kept));
      }
    }
  } catch {
    // no storage, or no answer: Tasklist tries by itself
  }
}
