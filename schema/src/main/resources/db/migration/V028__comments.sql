-- What people say about an event, and when they looked at it.

create table comment (
    id         bigint generated always as identity primary key,
    event_id   bigint      not null references event on delete cascade,
    -- the occurrence of a series that it is about, by its original date; null is the event as a whole
    occurrence date,
    -- the comment that this one replies to, about the same
    parent_id  bigint      references comment on delete cascade,
    -- how many comments lie between it and the event: bounds how deep an answer nests
    depth      smallint    not null default 0,
    author_id  bigint      references users on delete set null,
    kind       text        not null,
    template   text,
    content    text        not null,
    flagged_at timestamptz,
    flagged_by bigint      references users on delete set null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint comment_kind check (kind in ('comment', 'reply', 'open-tracking')),
    constraint comment_template check (template in ('what_im_doing', 'quick_note', 'reality_log', 'open_event')),
    constraint comment_depth check (depth between 0 and 50),
    constraint comment_reply check ((kind = 'reply') = (parent_id is not null)),
    constraint comment_content check (char_length(content) between 1 and 10000),
    constraint comment_flag check (flagged_at is not null or flagged_by is null)
);

-- The newest of a conversation: what people wrote, and apart from that what the server noted.
create index comment_written on comment (event_id, occurrence, id) where kind <> 'open-tracking';
create index comment_noted on comment (event_id, occurrence, id) where kind = 'open-tracking';
-- whether somebody opened the event just now
create index comment_noted_of_person on comment (author_id, event_id, created_at) where kind = 'open-tracking';
create index comment_reply_to on comment (parent_id) where parent_id is not null;
create index comment_author on comment (author_id);
create index comment_flagger on comment (flagged_by) where flagged_by is not null;
