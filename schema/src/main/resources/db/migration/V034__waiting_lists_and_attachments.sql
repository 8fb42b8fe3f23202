-- Files that mails carry, and lists of those who wait for a place.

-- Kept until the mail has gone: whatever it carries can be made again.
create table mail_attachment (
    mail_id    bigint   not null references mail on delete cascade,
    position   smallint not null,
    name       text     not null,
    media_type text     not null,
    content    bytea    not null,
    primary key (mail_id, position)
);
