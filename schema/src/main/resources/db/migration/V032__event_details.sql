-- What EventStaff's newer face says of an event besides.

alter table event
    -- what the event is called in another system of its organisation
    add column external_reference text,
    -- for those who work for the event alone
    add column private_notes      text,
    -- whether a time only stands for one that is not known yet
    add column starts_at_open     boolean not null default false,
    add column ends_at_open       boolean not null default false,
    add column venue_address_more text,
    add column venue_room         text;
