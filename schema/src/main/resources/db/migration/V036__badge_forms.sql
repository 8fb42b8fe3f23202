-- How badges look: what is printed of a ticket's holder, and where. Ticket types name the form by its key.

create table badge_form (
    id                bigint generated always as identity primary key,
    event_id          bigint not null references event on delete cascade,
    badge_id          text   not null,
    badge_size        text,
    badge_color       text,
    badge_image_url   text,
    badge_orientation text,
    constraint badge_form_badge_id check (btrim(badge_id) <> '' and length(badge_id) <= 1000)
);

create index badge_form_of_event on badge_form (event_id, id);
create index badge_form_of_badge on badge_form (badge_id, event_id);

create table badge_field (
    id               bigint generated always as identity primary key,
    badge_form_id    bigint not null references badge_form on delete cascade,
    -- which of the holder's values is printed
    field_identifier text,
    custom_field     text,
    -- font, alignment, margins and whatever else says how: clients' words, as they sent them
    layout           jsonb  not null default '{}',
    constraint badge_field_layout check (jsonb_typeof(layout) = 'object')
);

create index badge_field_of_form on badge_field (badge_form_id, id);
