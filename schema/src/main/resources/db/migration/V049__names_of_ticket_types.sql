-- Open Event tells an event's tickets apart by their names, other APIs need not: a name that was given there may be given there
-- once at an event.
alter table ticket_type
    add column has_name_alone boolean not null default false;

-- names may be longer than an entry of an index
create unique index ticket_type_name_key on ticket_type (event_id, md5(name)) where has_name_alone and deleted_at is null;
