-- What a location's public catalogue needs besides the event itself: categories, public comments, search, who may buy.

create table event_category (
    id              bigint generated always as identity primary key,
    uuid            uuid        not null unique default gen_random_uuid(),
    organisation_id bigint      not null references organisation on delete cascade,
    title           text        not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    constraint event_category_title_not_blank check (btrim(title) <> '')
);

create index event_category_of_organisation on event_category (organisation_id, title, id);

create table event_in_category (
    event_id    bigint not null references event on delete cascade,
    category_id bigint not null references event_category on delete cascade,
    primary key (event_id, category_id)
);

create index event_in_category_events on event_in_category (category_id, event_id);

-- What is said to everybody, on the event's page, has a title and perhaps a rating; what colleagues say among themselves
-- has neither and is not public.
alter table comment
    add column title     text,
    add column rating    smallint,
    add column is_public boolean not null default false,
    add constraint comment_rating check (rating between 0 and 5),
    add constraint comment_title check (char_length(title) between 1 and 500);

create index comment_public on comment (event_id, id) where is_public;

-- Whom an event or one of its ticket types is for, besides everybody.
alter table event
    add column only_for_contacts boolean not null default false,
    add column only_for_members  boolean not null default false;

alter table ticket_type
    add column only_for_contacts boolean not null default false,
    add column only_for_members  boolean not null default false,
    add column ticket_notes      text;

-- In what it sells unless an event or a ticket type says otherwise.
alter table organisation
    add column currency text,
    add constraint organisation_currency check (currency ~ '^[A-Z]{3}$');

-- Which program a refresh token was given to; null if it did not say.
alter table refresh_token
    add column client text;

create index refresh_token_of_client on refresh_token (user_id, client) where client is not null and revoked_at is null;

-- A text as it is compared in a search: in small letters, without accents and other marks. The extension unaccent would
-- do as much, but is not installed everywhere, and no generated or indexed expression may use it.
create function searchable(written text) returns text
    language sql immutable strict parallel safe
    return replace(replace(replace(
        translate(
            regexp_replace(
                normalize(lower(written), NFKD),
                '[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670]', '', 'g'),
            'øłđħı', 'oldhi'),
        'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe');

-- HTML as its reader sees it, roughly: without tags, with the characters that are always written as entities.
create function without_markup(html text) returns text
    language sql immutable strict parallel safe
    return replace(replace(replace(replace(replace(replace(
        regexp_replace(html, '<[^>]*>', '', 'g'),
        '&nbsp;', ' '), '&lt;', '<'), '&gt;', '>'), '&quot;', '"'), '&#39;', ''''), '&amp;', '&');

-- What is searched of an event, made when it is written; apart from the event, which is read whole much more often.
create table event_search (
    event_id bigint primary key references event on delete cascade,
    words    text not null
);

create function make_searchable() returns trigger language plpgsql as $$
begin
    insert into event_search (event_id, words)
    values (new.id, searchable(concat_ws(
        E'\n', new.name, without_markup(new.short_description), without_markup(new.description))))
    on conflict (event_id) do update set words = excluded.words;
    return null;
end $$;

create trigger event_made_searchable after insert on event
    for each row execute function make_searchable();
create trigger event_kept_searchable after update of name, short_description, description on event
    for each row execute function make_searchable();

insert into event_search (event_id, words)
select id, searchable(concat_ws(E'\n', name, without_markup(short_description), without_markup(description)))
from event;
