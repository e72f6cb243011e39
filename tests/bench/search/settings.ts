/** As a server for a whole country would be set; the data fits into memory, as it should there. */
export const largeServer = [
	'shared_buffers=2GB',
	'maintenance_work_mem=1GB',
	'max_wal_size=8GB',
	'random_page_cost=1.1',
	'effective_cache_size=8GB'
];
