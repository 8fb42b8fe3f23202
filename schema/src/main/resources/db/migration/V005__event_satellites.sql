-- What an event is about, and the small things that belong to one event.

create table event_type (
    id         bigint generated always as identity primary key,
    name       text not null,
    slug       text not null unique,
    deleted_at timestamptz,
    constraint event_type_name_not_blank check (btrim(name) <> '')
);

create table event_topic (
    id               bigint generated always as identity primary key,
    name             text not null,
    slug             text not null unique,
    system_image_url text,
    deleted_at       timestamptz,
    constraint event_topic_name_not_blank check (btrim(name) <> '')
);

create table event_sub_topic (
    id             bigint generated always as identity primary key,
    event_topic_id bigint not null references event_topic on delete cascade,
    name           text   not null,
    slug           text   not null,
    unique (event_topic_id, slug),
    constraint event_sub_topic_name_not_blank check (btrim(name) <> '')
);

alter table event
    add column event_type_id      bigint references event_type on delete set null,
    add column event_topic_id     bigint references event_topic on delete set null,
    add column event_sub_topic_id bigint references event_sub_topic on delete set null;

create index event_of_type on event (event_type_id);
create index event_of_topic on event (event_topic_id);
create index event_of_sub_topic on event (event_sub_topic_id);

create table microlocation (
    id                      bigint generated always as identity primary key,
    event_id                bigint  not null references event on delete cascade,
    name                    text    not null,
    latitude                double precision,
    longitude               double precision,
    floor                   integer,
    room                    text,
    position                integer not null default 0,
    hidden_in_scheduler     boolean not null default false,
    is_chat_enabled         boolean not null default false,
    is_global_event_room    boolean not null default false,
    deleted_at              timestamptz,
    constraint microlocation_latitude check (latitude between -90 and 90),
    constraint microlocation_longitude check (longitude between -180 and 180)
);

create index microlocation_of_event on microlocation (event_id, id);

create table session_type (
    id         bigint generated always as identity primary key,
    event_id   bigint  not null references event on delete cascade,
    name       text    not null,
    length     text    not null,
    position   integer not null default 0,
    deleted_at timestamptz,
    constraint session_type_length check (length ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$')
);

create index session_type_of_event on session_type (event_id, id);

create table track (
    id          bigint generated always as identity primary key,
    event_id    bigint  not null references event on delete cascade,
    name        text    not null,
    description text,
    color       text    not null,
    position    integer not null default 0,
    deleted_at  timestamptz,
    constraint track_color check (color ~ '^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$')
);

create index track_of_event on track (event_id, id);

create table sponsor (
    id          bigint generated always as identity primary key,
    event_id    bigint not null references event on delete cascade,
    name        text   not null,
    description text,
    url         text,
    level       integer,
    type        text,
    logo_url    text,
    deleted_at  timestamptz
);

create index sponsor_of_event on sponsor (event_id, id);

create table exhibitor (
    id                  bigint generated always as identity primary key,
    event_id            bigint  not null references event on delete cascade,
    name                text    not null,
    status              text    not null default 'pending',
    description         text,
    url                 text,
    position            integer not null default 0,
    logo_url            text,
    banner_url          text,
    thumbnail_image_url text,
    video_url           text,
    slides_url          text,
    enable_video_room   boolean not null default false,
    contact_email       text,
    contact_link        text,
    social_links        jsonb,
    constraint exhibitor_status check (status in ('pending', 'accepted'))
);

create index exhibitor_of_event on exhibitor (event_id, id);

create table social_link (
    id         bigint generated always as identity primary key,
    event_id   bigint not null references event on delete cascade,
    name       text   not null,
    link       text   not null,
    identifier text            default substr(replace(gen_random_uuid()::text, '-', ''), 1, 8),
    deleted_at timestamptz
);

create index social_link_of_event on social_link (event_id, id);

create table event_copyright (
    id          bigint generated always as identity primary key,
    event_id    bigint not null references event on delete cascade,
    holder      text,
    holder_url  text,
    licence     text   not null,
    licence_url text,
    year        integer,
    logo_url    text,
    deleted_at  timestamptz
);

create unique index event_copyright_of_event on event_copyright (event_id) where deleted_at is null;
create index event_copyright_event on event_copyright (event_id);

create table faq_type (
    id       bigint generated always as identity primary key,
    event_id bigint not null references event on delete cascade,
    name     text   not null,
    -- for questions, which can have a type of their own event only
    unique (id, event_id)
);

create index faq_type_of_event on faq_type (event_id, id);

create table faq (
    id          bigint generated always as identity primary key,
    event_id    bigint not null references event on delete cascade,
    faq_type_id bigint,
    question    text   not null,
    answer      text   not null,
    deleted_at  timestamptz,
    constraint faq_type_of_same_event foreign key (faq_type_id, event_id) references faq_type (id, event_id)
        on delete set null (faq_type_id)
);

create index faq_of_event on faq (event_id, id);
create index faq_of_type on faq (faq_type_id);

-- What Open Event starts with. Slugs as for names that are added later: TaxonomySlug.
insert into event_type (name, slug)
select name, regexp_replace(replace(replace(lower(name), '& ', ''), ',', ''), '[/ ]', '-', 'g')
from unnest(array[
    'Camp, Treat & Retreat', 'Dinner or Gala', 'Other', 'Concert or Performance', 'Conference', 'Seminar or Talk',
    'Convention', 'Festival or Fair', 'Tour', 'Screening', 'Game or Competition', 'Party or Social Gathering',
    'Race or Endurance Event', 'Meeting or Networking Event', 'Attraction', 'Class, Training, or Workshop',
    'Appearance or Signing', 'Tournament', 'Rally']) with ordinality as names (name, place)
order by place;

create temporary table seed (place integer generated always as identity, topic text, sub_topics text[]) on commit drop;

insert into seed (topic, sub_topics) values
    ('Health & Wellness', array['Yoga', 'Medical']),
    ('Home & Lifestyle', array['Dating', 'Home & Garden']),
    ('Charity & Causes', array['Education', 'Other', 'Environment']),
    ('Other', array['Avatar', 'Logo']),
    ('Religion & Spirituality', array['Mysticism and Occult']),
    ('Community & Culture', array['City/Town', 'Other', 'LGBT']),
    ('Government & Politics', array['Non-partisan']),
    ('Auto, Boat & Air', array['Auto', 'Air']),
    ('Travel & Outdoor', array[]::text[]),
    ('Hobbies & Special Interest', array['Other', 'Anime/Comics']),
    ('Sports & Fitness', array['Volleyball', 'Other']),
    ('Business & Professional', array['Career', 'Startups & Small Business', 'Educators', 'Design', 'Finance']),
    ('Music', array['Cultural', 'Pop', 'Top 40', 'EDM / Electronic', 'R&B', 'Other', 'Classical']),
    ('Seasonal & Holiday', array['Easter', 'Other']),
    ('Film, Media & Entertainment', array['Comedy', 'Gaming', 'Anime']),
    ('Family & Education', array['Education', 'Baby', 'Reunion']),
    ('Science & Technology',
        array['Robotics', 'Other', 'High Tech', 'Science', 'Social Media', 'Medicine', 'Mobile', 'Biotech']),
    ('Performing & Visual Arts', array['Craft', 'Comedy', 'Fine Art', 'Orchestra']),
    ('Food & Drink', array['Other', 'Food', 'Beer']);

insert into event_topic (name, slug)
select topic, regexp_replace(replace(replace(lower(topic), '& ', ''), ',', ''), '[/ ]', '-', 'g')
from seed
order by place;

insert into event_sub_topic (event_topic_id, name, slug)
select event_topic.id, sub_topic, regexp_replace(replace(replace(lower(sub_topic), '& ', ''), ',', ''), '[/ ]', '-', 'g')
from seed
join event_topic on event_topic.name = seed.topic
cross join unnest(sub_topics) with ordinality as names (sub_topic, place)
order by event_topic.id, names.place;
