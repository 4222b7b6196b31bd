// There is one login, ours. When Tasklist or Cockpit wants to show its own, because somebody logged out or the
// session ended, this leads to our page.

let loggedOut = false;

export function leadToOurLogin() {
  const open = XMLHttpRequest.prototype.open;
  XMLHttpRequest.prototype.open = function (method, url, ...rest) {
    if (method === 'POST' && /\/auth\/user\/[^/]+\/logout$/.test(String(url))) {
      loggedOut = true;
    }
    return open.call(this, method, url, ...rest);
  };
  window.addEventListener('hashchange', leaveIfLogin);
  leaveIfLogin();
}

function leaveIfLogin() {
  if (/^#!?\/login/.test(window.location.hash)) {
    const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
    window.location.replace(`${root}/login?${loggedOut ? 'afgemeld' : 'verlopen'}`);
  }
}
