// There is one login, ours. When Tasklist or Cockpit wants to show its own, because somebody logged out or the
// session ended, this leads to our page.

let loggedOut = false;

/** hold may keep the page instead, when something on it would be lost; it gets the address to come back to. */
export function leadToOurLogin(hold = () => false) {
  const open = XMLHttpRequest.prototype.open;
  XMLHttpRequest.prototype.open = function (method, url, ...rest) {
    if (method === 'POST' && /\/auth\/user\/[^/]+\/logout$/.test(String(url))) {
      loggedOut = true;
    }
    return open.call(this, method, url, ...rest);
  };
  window.addEventListener('hashchange', (event) => leaveIfLogin(hold, event.oldURL));
  leaveIfLogin(hold, window.location.href.replace(/#.*/, ''));
}

function leaveIfLogin(hold, cameFrom) {
  if (/^#!?\/login/.test(window.location.hash) && (loggedOut || !hold(cameFrom))) {
    const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
    window.location.replace(`${root}/login?${loggedOut ? 'afgemeld' : 'verlopen'}`);
  }
}
