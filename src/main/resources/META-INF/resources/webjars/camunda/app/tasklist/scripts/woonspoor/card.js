// Puts the name of the client and the case number on each task in the list.
import { caseOf } from './cases.js';

export default {
  id: 'woonspoor.card',
  pluginPoint: 'tasklist.card',
  priority: 10,
  render: (node, { api, taskId }) => {
    caseOf(api, taskId).then((about) => {
      if (!about || !node.isConnected) {
        return;
      }
      const line = document.createElement('div');
      line.className = 'woonspoor-client';
      const name = document.createElement('strong');
      name.textContent = about.clientName;
      line.append(name, ` · ${about.caseNumber}`);
      node.replaceChildren(line);
    });
  },
  unmount: () => {}
};
