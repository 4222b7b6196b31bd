// The session ended while somebody was writing. Our login opens over the page, which shows nothing any more; the
// words wait in its memory for the same person, and for nobody else.

let shown = false;

/** onBack is asked once somebody has logged in; it says whether the page goes on. */
export function logInAgain(root, onBack) {
  if (shown) {
    return;
  }
  shown = true;
  const dialog = document.createElement('dialog');
  dialog.className = 'woonspoor-login';
  dialog.setAttribute('aria-labelledby', 'woonspoor-login-title');
  const title = document.createElement('h2');
  title.id = 'woonspoor-login-title';
  title.textContent = 'U bent afgemeld';
  const why = document.createElement('p');
  why.textContent = 'Wat u typte, is er nog. Meld u opnieuw aan, dan staat het er weer.';
  const frame = document.createElement('iframe');
  frame.title = 'Aanmelden';
  frame.src = `${root}/login?verlopen`;
  const leave = document.createElement('button');
  leave.type = 'button';
  leave.className = 'btn btn-default';
  leave.textContent = 'Weggaan zonder te bewaren';
  leave.addEventListener('click', () => window.location.replace(`${root}/login`));
  frame.addEventListener('load', async () => {
    if (frame.contentWindow.location.pathname === `${root}/login`) {
      return;
    }
    frame.hidden = true;
    if (!(await onBack())) {
      window.location.replace(`${root}/`);
    }
  });
  dialog.addEventListener('cancel', (event) => event.preventDefault());
  dialog.append(title, why, frame, leave);
  document.body.append(dialog);
  dialog.showModal();
}
