-- Imports of events that somebody asked for, and what became of them. They stay when their tasks are forgotten.

create table import_job (
    id            bigint      generated always as identity primary key,
    user_id       bigint      not null references users on delete cascade,
    -- of the background task, which is forgotten after some days
    task_id       uuid        not null unique,
    starts_at     timestamptz not null,
    -- the id of the new event, or why there is none; null until the task ends
    result        text,
    result_status text,
    constraint import_job_ended check ((result is null) = (result_status is null))
);

create index import_job_of_user on import_job (user_id, id);
