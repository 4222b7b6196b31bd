// A tab beside the form with the page of the case.
import { caseOf, rootOf } from './cases.js';

let shown = null;

export default {
  id: 'woonspoor.case',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: { label: 'Dossier' },
  render: (node, { api, taskId }) => {
    shown = node;
    caseOf(api, taskId).then((about) => {
      if (shown !== node) {
        return;
      }
      node.replaceChildren(about ? pageOf(rootOf(api), about) : nothing());
    });
  },
  unmount: () => {
    if (shown) {
      shown.replaceChildren();
    }
    shown = null;
  }
};

function pageOf(root, about) {
  const address = `${root}/dossier/${encodeURIComponent(about.caseNumber)}`;
  const frame = document.createElement('iframe');
  frame.className = 'woonspoor-case';
  frame.title = `Dossier ${about.caseNumber}`;
  frame.src = `${address}?kader=1`;
  const link = document.createElement('a');
  link.href = address;
  link.target = '_blank';
  link.rel = 'noopener';
  link.textContent = 'Dossier in een nieuw venster openen';
  const both = document.createElement('div');
  both.append(link, frame);
  return both;
}

function nothing() {
  const text = document.createElement('p');
  text.textContent = 'Bij deze taak is geen dossier in te kijken.';
  return text;
}
