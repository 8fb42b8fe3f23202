-- What jobs look for day by day: events that are over, sales that end, and proposals that nobody decided about.
create index event_over on event (ends_at) where state = 'published' and deleted_at is null;
create index ticket_type_sales_end on ticket_type (sales_ends_at) where deleted_at is null;
create index session_undecided on session (event_id) where state = 'pending' and deleted_at is null;
