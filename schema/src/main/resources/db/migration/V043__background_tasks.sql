-- Work that somebody asked for and that takes longer than a request: exports, imports, badges to be printed.

create table background_task (
    -- not to be guessed: who knows it may see how the task goes and what came out of it
    id              uuid        primary key,
    kind            text        not null,
    requested_by    bigint      references users on delete set null,
    input           jsonb       not null,
    state           text        not null default 'waiting',
    -- how often it was begun; who finishes it must be the one who began it last
    attempts        integer     not null default 0,
    -- when a worker may take it: at once, after a pause, or, of one that runs, when its node was not heard of for too long
    due_at          timestamptz not null,
    progress        text        not null default '',
    result          jsonb,
    error           text,
    file_key        text,
    file_name       text,
    file_media_type text,
    created_at      timestamptz not null,
    started_at      timestamptz,
    ended_at        timestamptz,
    constraint background_task_state check (state in ('waiting', 'running', 'succeeded', 'failed')),
    constraint background_task_ended check ((ended_at is not null) = (state in ('succeeded', 'failed'))),
    constraint background_task_result check ((result is not null) = (state = 'succeeded')),
    constraint background_task_error check ((error is not null) = (state = 'failed')),
    constraint background_task_file check (num_nulls(file_key, file_name, file_media_type) in (0, 3))
);

create index background_task_due on background_task (due_at) where state in ('waiting', 'running');
create index background_task_over on background_task (ended_at) where ended_at is not null;
create index background_task_of_user on background_task (requested_by, state) where requested_by is not null;
