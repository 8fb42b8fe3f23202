-- Twenty-five free tickets for every second event, sold two by two and the last one alone; every fourth was let in.
create temporary table new_order as
select id as event_id, ticket_type_id, j,
       nextval(pg_get_serial_sequence('ticket_order', 'id')) as order_id,
       1 + (id * 13 + j) % :buyers as buyer
from new_ticket_type, generate_series(0, 12) j
where position = 1 and k % 2 = 0;

-- what these rows refer to was just read: to look it up again for each takes a fifth of the time
set local session_replication_role = replica;

insert into ticket_order (id, event_id, buyer_id, buyer_name, buyer_email, state, amount, currency, created_at, updated_at,
                          completed_at, payment_mode)
overriding system value
select order_id, event_id, users.id, users.first_name || ' ' || users.last_name, users.email, 'completed', 0, 'GBP',
       now() - interval '1 day', now() - interval '1 day', now() - interval '1 day', 'free'
from new_order join users on users.username = 'buyer-' || buyer;

insert into ticket_order_line (order_id, ticket_type_id, quantity, price, subtotal)
select order_id, ticket_type_id, case j when 12 then 1 else 2 end, 0, 0 from new_order;

create temporary table new_ticket as
select event_id, ticket_type_id, order_id, buyer, j * 2 + seat as number,
       nextval(pg_get_serial_sequence('ticket', 'id')) as id
from new_order, generate_series(0, 1) seat
where j < 12 or seat = 0;

insert into ticket (id, event_id, ticket_type_id, order_id, code, state, holder_first_name, holder_last_name, holder_email,
                    currency, created_at, updated_at)
overriding system value
select id, event_id, ticket_type_id, order_id, replace(gen_random_uuid()::text, '-', ''), 'active', 'Ada',
       'Number ' || buyer, 'buyer-' || buyer || '@example.com', 'GBP', now() - interval '1 day', now() - interval '1 day'
from new_ticket;

insert into ticket_holder (ticket_id) select id from new_ticket;

set local session_replication_role = origin;

update place_limit
set issued = 25
from new_ticket_type
where place_limit.event_id = new_ticket_type.id and position = 1 and k % 2 = 0
  and (place_limit.ticket_type_id is null or place_limit.ticket_type_id = new_ticket_type.ticket_type_id);

insert into scan (event_id, ticket_id, direction, zone, scanned_at)
select event_id, id, 'in', 'venue', now() from new_ticket where number % 4 = 0;

insert into presence (ticket_id, zone, entries, inside, last_entered_at)
select id, 'venue', 1, 1, now() from new_ticket where number % 4 = 0;
