/** The mark of the practice: a white M on green, PNG, 160 pixels square. */
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAKAAAACgBAMAAAB54XoeAAAAG1BMVEUPXFAtcGZLhXxpmZKHrqilwr3D1tPh6+n///+RZ4aHAAAB9UlEQVR42u' +
  '2XsVODMBTGA5TOPe+8OlYXHR07dnSsm6OjK06uUrDvz/YoJXmBQMgLdw5+31i+/mjpr8mLUgiCIAiCIAiCIMh/yAvRq791S1TN422JiHa+Vtq0' +
  'ilnAt6b67WvdNa16Di9pmnTeeFpfl9pmBnB1adL7dGvdtg4zgNdqPeO5eG/LgfQ8VcooHFhOlZ4EwClzUpIAC4+qwcBxc67OhALpOFbJSQasPc' +
  '4EA8fMyUgKLKedCQe6zUlJDiwmnREAz67CVwTQZU5OMcDKuUFEAIfmZBQHLCecEQH7i3xCUuCH25zOmZ9goH6nfVXfJxiYOM3RzmyCgfrpVy5n' +
  'ShUOzBzmsNfCgezTDJyplASYD8zhz1UA1KtA0XemWTMkwIE53E0JMO2Zk/N1VwLUv8GpvbLnv5IImFlbQWp5JALq/bLkn7fdXWXAnA0Relw4Rg' +
  'ATZs7WnlBkQE2pzde/WikEGnPy3l4tBBpz9r1/thRo70ls7ZEC2aRlT2Ri4HpkVxIDEz55sKlWDGzPYF3MiU0O5NMbm+/kQL3ImGUnErgywMMi' +
  'QGMOn+JjgGvXJBMD7MyxTkIxwM4c65QfBUwdZ4IoYGvOSS0HzIbTcRxQPRJ9qiWB6uZeLQscBEAAAVwWmD5c4qu1rZ1CEARBEARBEARBkL/PL2' +
  'KPGUXQYJllAAAAAElFTkSuQmCC';
export const logoPng = (): Uint8Array => Uint8Array.from(atob(PNG), (character) => character.charCodeAt(0));
