const NEWEST = `
  SELECT e.*, c.name AS client_name, s.name AS service_name, s.colour FROM time_entries e
  JOIN clients c ON c.practice_id = e.practice_id AND c.id = e.client_id
  JOIN service_types s ON s.practice_id = e.practice_id AND s.id = e.service_type_id
  WHERE e.practice_id = $1 AND e.client_id = $2 AND e.deleted_at IS NULL ORDER BY e.entry_date DESC, e.id DESC LIMIT 51`;

export function newestOfClient(server, pool) {
  server.get('/newest/:practice/:client', async ({ params }) => {
    const values = [params.practice, params.client];
    const { rows } = await pool.query({ name: 'newest-of-client', text: NEWEST, values });
    return { items: rows.slice(0, 50), more: rows.length > 50 };
  });
}
