const FENCE = '```';

const CURL = `export ATLAS=http://localhost:3000
export TOKEN=atlas_pat_…

# Who is it? And which clients and services are there?
curl "$ATLAS/api/v1/me" -H "Authorization: Bearer $TOKEN"
curl "$ATLAS/api/v1/clients?status=active&limit=5" -H "Authorization: Bearer $TOKEN"
curl "$ATLAS/api/v1/service-types" -H "Authorization: Bearer $TOKEN"

# Log 50 minutes. Repeating it with the same key logs nothing twice.
curl -X POST "$ATLAS/api/v1/time-entries" \\
  -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" -H "Idempotency-Key: import-2026-11-26-1" \\
  -d '{"clientId": "'$CLIENT_ID'", "serviceTypeId": "'$SERVICE_TYPE_ID'", "date": "2026-11-26", "minutes": 50, "description": "VAT201"}'`;

const TYPESCRIPT = `const atlas = async (method: string, path: string, body?: object) => {
  const answer = await fetch(\`\${process.env.ATLAS}/api/v1\${path}\`, {
    method,
    headers: {
      Authorization: \`Bearer \${process.env.TOKEN}\`,
      'Content-Type': 'application/json',
      'Idempotency-Key': crypto.randomUUID(), // keep it when you repeat the call
    },
    body: body && JSON.stringify(body),
  });
  const content = await answer.json();
  if (!answer.ok) throw new Error(\`\${content.code}: \${content.detail}\`); // 429: wait as Retry-After says
  return content;
};

const { items: clients } = await atlas('GET', '/clients?status=active&limit=1');
const { items: services } = await atlas('GET', '/service-types?limit=1');
const entry = await atlas('POST', '/time-entries', {
  clientId: clients[0].id,
  serviceTypeId: services[0].id,
  date: '2026-11-26',
  minutes: 50,
  description: 'VAT201',
});
console.log(\`\${entry.minutes} minutes, worth \${entry.valueMinor} cents\`);`;

/** How to begin. A test takes it from the contract and runs it, so it works as it stands. */
export const QUICK_START = `## Quick start

Make a token under **Administration → Integrations**, with the scopes \`time:write\`, \`clients:read\` and \`settings:read\`. Then, in a shell:

${FENCE}bash
${CURL}
${FENCE}

The same in TypeScript (Node 24 runs it as it is, with \`ATLAS\` and \`TOKEN\` in the environment):

${FENCE}ts
${TYPESCRIPT}
${FENCE}

## Conventions

Money is an integer of minor units (\`…Minor\`: cents), dates are \`YYYY-MM-DD\`, instants RFC 3339 in UTC. Lists answer
\`{items, nextCursor}\`. PATCH and PUT carry the \`version\` read (or \`If-Match\`): without one 428, a stale one 412.
Errors are \`application/problem+json\` with a stable \`code\`. A POST with an \`Idempotency-Key\` may be repeated safely. A token has
600 requests a minute; \`RateLimit\` says what is left. Within v1 things are only added: ignore fields you do not know.`;
