-- Video: services that show it, streams of events and rooms, and what hangs on a stream.

create table video_channel (
    id          bigint generated always as identity primary key,
    provider    text        not null,
    name        text        not null,
    url         text        not null,
    api_url     text,
    -- a secret of the service: shown to staff only
    api_key     text,
    extra       jsonb,
    created_at  timestamptz not null default now(),
    modified_at timestamptz not null default now()
);

insert into video_channel (provider, name, url) values
    ('jitsi', 'Jitsi Meet', 'https://meet.jit.si'),
    ('youtube', 'YouTube', 'https://www.youtube.com'),
    ('vimeo', 'Vimeo', 'https://vimeo.com'),
    ('3cx', '3CX', 'https://www.3cx.com'),
    ('chatmosphere', 'Chatmosphere', 'https://chatmosphere.cc'),
    ('libre', 'Libre Video', 'https://video.libre.org'),
    ('youtube_privacy', 'YouTube without cookies', 'https://www.youtube-nocookie.com');

create table video_stream (
    id                     bigint generated always as identity primary key,
    -- whose organisers run it
    event_id               bigint  not null references event on delete cascade,
    -- set if it is the stream of the event itself, and not of some of its rooms
    whole_event_id         bigint references event on delete cascade,
    video_channel_id       bigint references video_channel,
    name                   text    not null,
    url                    text    not null,
    password               text,
    bg_img_url             text,
    additional_information text,
    extra                  jsonb,
    is_chat_enabled        boolean not null default false,
    is_global_event_room   boolean not null default false,
    constraint video_stream_of_whole_event unique (whole_event_id),
    constraint video_stream_of_its_event check (whole_event_id = event_id),
    -- for rooms, which can have a stream of their own event only
    unique (id, event_id)
);

create index video_stream_of_event on video_stream (event_id);
create index video_stream_of_channel on video_stream (video_channel_id);

alter table microlocation add constraint microlocation_event unique (id, event_id);

-- A room shows one stream at most.
create table video_stream_room (
    microlocation_id bigint primary key,
    video_stream_id  bigint not null,
    event_id         bigint not null,
    constraint video_stream_room_of_event foreign key (microlocation_id, event_id)
        references microlocation (id, event_id) on delete cascade,
    constraint video_stream_room_of_stream foreign key (video_stream_id, event_id)
        references video_stream (id, event_id) on delete cascade
);

create index video_stream_room_of_stream on video_stream_room (video_stream_id);

create table video_stream_moderator (
    id              bigint generated always as identity primary key,
    video_stream_id bigint not null references video_stream on delete cascade,
    email           text   not null
);

create unique index video_stream_moderator_once on video_stream_moderator (video_stream_id, lower(email));
create index video_stream_moderator_email on video_stream_moderator (lower(email));

create table video_recording (
    id              bigint generated always as identity primary key,
    video_stream_id bigint      not null references video_stream on delete cascade,
    bbb_record_id   text,
    participants    integer     not null,
    url             text        not null,
    start_time      timestamptz not null,
    end_time        timestamptz not null
);

create index video_recording_of_stream on video_recording (video_stream_id, id);

create table translation_channel (
    id               bigint generated always as identity primary key,
    video_stream_id  bigint not null references video_stream on delete cascade,
    video_channel_id bigint not null references video_channel,
    name             text   not null,
    url              text   not null
);

create index translation_channel_of_stream on translation_channel (video_stream_id, id);
create index translation_channel_of_channel on translation_channel (video_channel_id);
