interface Call {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string | undefined;
}

/** What a shell makes of a line: quotes fall away, `$NAME` is filled in except inside single quotes, comments are left out. */
function wordsOf(line: string, env: Record<string, string>): string[] {
  const fill = (text: string) => text.replace(/\$(\w+)/g, (_, name: string) => env[name] ?? '');
  const words = line.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? [];
  return words.map((word) =>
    word.replace(/"([^"]*)"|'([^']*)'|([^"']+)/g, (_, double?: string, single?: string, bare?: string) =>
      single === undefined ? fill(double ?? bare ?? '') : single,
    ),
  );
}

const OPTIONS: Record<string, (call: Call, value: string) => void> = {
  '-X': (call, value) => (call.method = value),
  '-d': (call, value) => (call.body = value),
  '-H': (call, value) => {
    const at = value.indexOf(':');
    call.headers[value.slice(0, at)] = value.slice(at + 1).trim();
  },
};

/** The calls that a shell script makes with curl; throws for what it does not understand. No machine needs curl for it. */
export function curlCalls(script: string, env: Record<string, string>): Call[] {
  const lines = script.replace(/\\\n/g, ' ').split('\n');
  return lines
    .filter((line) => line.startsWith('curl '))
    .map((line) => {
      const call: Call = { method: 'GET', url: '', headers: {}, body: undefined };
      const words = wordsOf(line, env).slice(1);
      for (let at = 0; at < words.length; at += 1) {
        const word = words[at]!;
        const option = OPTIONS[word];
        if (option) option(call, words[(at += 1)]!);
        else if (word.startsWith('-') || call.url) throw new Error(`curl: what is ${word}?`);
        else call.url = word;
      }
      return call;
    });
}
