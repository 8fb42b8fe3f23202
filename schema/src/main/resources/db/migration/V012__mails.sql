-- Mails in HTML, which of them are sent at all, and the record of what the server did by itself.

-- What staff may read of a mail: HTML in which secret tokens are masked.
alter table mail rename column body to message;

alter table mail
    -- what is really sent, where that differs from the message; forgotten when the mail is sent or given up
    add column outgoing     text,
    add column reply_to     text,
    add column blind_copies text[] not null default '{}';

-- Mails so far were plain text, with their tokens.
update mail
set outgoing = '<pre>' || replace(replace(message, '&', '&amp;'), '<', '&lt;') || '</pre>'
where state in ('queued', 'logged');

update mail
set message = '<pre>'
    || replace(replace(regexp_replace(message, '([?&]token=)[^&[:space:]]+', '\1***', 'g'), '&', '&amp;'), '<', '&lt;')
    || '</pre>';

create index mail_created on mail (created_at, id);

-- One for each kind of mail. The texts are those of the templates, stored again at each start.
create table message_setting (
    id        bigint generated always as identity primary key,
    action    text    not null unique,
    enabled   boolean not null default true,
    recipient text    not null,
    subject   text    not null,
    message   text    not null
);

create table activity (
    id         bigint generated always as identity primary key,
    actor      text        not null,
    action     text        not null,
    created_at timestamptz not null
);

create index activity_created on activity (created_at, id);
create index activity_actor on activity (actor, id);
