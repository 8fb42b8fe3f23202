-- Pictures for events that have none of their own, and the places where events are.

create table custom_placeholder (
    id                  bigint generated always as identity primary key,
    event_sub_topic_id  bigint references event_sub_topic on delete set null,
    name                text not null,
    original_image_url  text not null,
    thumbnail_image_url text,
    large_image_url     text,
    icon_image_url      text,
    copyright           text,
    origin              text,
    constraint custom_placeholder_of_sub_topic unique (event_sub_topic_id),
    constraint custom_placeholder_name_not_blank check (btrim(name) <> '')
);

insert into custom_placeholder
    (event_sub_topic_id, name, original_image_url, thumbnail_image_url, large_image_url, icon_image_url)
select min(id), 'Hills', url, url, url, url
from event_sub_topic
cross join (values ('https://www.w3schools.com/html/pic_mountain.jpg')) as picture (url)
group by url;

-- Places that are suggested before events are there.
create table event_location (
    id   bigint generated always as identity primary key,
    name text not null,
    constraint event_location_name_key unique (name),
    constraint event_location_name_not_blank check (btrim(name) <> '')
);

insert into event_location (name) values ('India'), ('Singapore'), ('Berlin'), ('New York'), ('Hong Kong');

create index event_public_at_location on event (searchable_location_name)
    where deleted_at is null and state = 'published' and visibility = 'public' and searchable_location_name is not null;

-- Where most public events are comes first, and has the number 0. Slugs as those of event types: TaxonomySlug.
create view popular_event_location (id, name, slug) as
select row_number() over (order by sum(events) desc, min(suggested) nulls last, name) - 1,
       name,
       regexp_replace(replace(replace(lower(name), '& ', ''), ',', ''), '[/ ]', '-', 'g')
from (
    select searchable_location_name as name, count(*) as events, null::bigint as suggested
    from event
    where deleted_at is null and state = 'published' and visibility = 'public'
      and searchable_location_name is not null
    group by searchable_location_name
    union all
    select name, 0, id from event_location
) as named
group by name;

-- The soonest public events: what comes next.
create index event_public_upcoming on event (starts_at, id)
    where deleted_at is null and state = 'published' and visibility = 'public';
