// Tasklist writes an unsent form in clear to the browser's storage, on "Save" and whenever the session ends.
// A shared computer must not keep what was typed about a client.

const DRAFT = 'camunda-form:';

export function keepNoDrafts() {
  Object.keys(window.localStorage)
    .filter((key) => key.startsWith(DRAFT))
    .forEach((key) => window.localStorage.removeItem(key));
  const write = Storage.prototype.setItem;
  Storage.prototype.setItem = function (key, value) {
    if (!String(key).startsWith(DRAFT)) {
      write.call(this, key, value);
    }
  };
}
