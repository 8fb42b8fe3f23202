-- What happens after a commit: domain events waiting for their listeners, jobs, and mails.

-- Written and read by Spring Modulith's event publication registry (its schema version 2).
create table event_publication (
    id                     uuid primary key,
    listener_id            text        not null,
    event_type             text        not null,
    serialized_event       text        not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    integer,
    last_resubmission_date timestamptz
);

create index event_publication_event on event_publication using hash (serialized_event);
create index event_publication_completion on event_publication (completion_date);

-- Written and read by db-scheduler: a row is claimed by one node at a time.
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);

create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_priority on scheduled_tasks (priority desc, execution_time asc);

-- Every mail that was ever to be sent, and what became of it.
create table mail (
    id         bigint generated always as identity primary key,
    -- what the mail is about, once: the same cause never makes a second mail
    cause      text        not null unique,
    action     text        not null,
    recipient  text        not null,
    subject    text        not null,
    body       text        not null,
    -- logged: no mail server is set, so the mail is kept here only
    state      text        not null,
    attempts   integer     not null default 0,
    last_error text,
    created_at timestamptz not null,
    sent_at    timestamptz,
    constraint mail_state check (state in ('queued', 'sent', 'failed', 'logged'))
);

create index mail_queued on mail (id) where state = 'queued';
