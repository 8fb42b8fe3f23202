-- An order gets its number when it becomes binding, and keeps it, whatever becomes of those before it. It used to be counted
-- whenever it was printed, over all orders of the event.

alter table place_limit
    -- of the event as a whole: how many tickets its orders have sold, ever
    add column sold bigint not null default 0;

alter table ticket_order
    -- how many tickets the event's orders had sold with this one; null: it was never placed nor completed
    add column number bigint;

update ticket_order
set number = numbered.number
from (
    select id, sum(quantity) over (partition by event_id order by id) as number
    from ticket_order
    join (select order_id, sum(quantity) as quantity from ticket_order_line group by order_id) bought on order_id = id
    where placed_at is not null or completed_at is not null
) numbered
where numbered.id = ticket_order.id;

update place_limit
set sold = numbered.sold
from (select event_id, max(number) as sold from ticket_order where number is not null group by event_id) numbered
where numbered.event_id = place_limit.event_id and ticket_type_id is null;

create unique index ticket_order_number on ticket_order (event_id, number);
