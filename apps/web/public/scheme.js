// Before the first paint: the colour scheme that was chosen here, or the system's.
(function () {
  var chosen = null;
  try {
    chosen = window.localStorage.getItem('atlasos-colour-scheme');
  } catch (error) {
    // Storage may be closed; the system's scheme it is.
  }
  var isDark = chosen === 'dark' || (chosen !== 'light' && window.matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', isDark ? 'dark' : 'light');
})();
