-- As before, but who came is counted once for all events of a statement instead of once for each.
create or replace function count_scans() returns trigger language plpgsql as $$
begin
    with came as (
        insert into attendance (event_id, holder)
        select distinct added.event_id, md5(coalesce(nullif(lower(btrim(holder_email)), ''), ticket.id::text))::uuid
        from added join ticket on ticket.id = added.ticket_id
        where refusal is null and direction = 'in'
        order by 1, 2
        on conflict do nothing
        returning event_id
    ), attendees as (
        select event_id, count(*) as number from came group by event_id
    )
    insert into scan_statistic as known (event_id, admitted, denied, checked_out, attendees)
    select event_id,
           count(*) filter (where refusal is null and direction = 'in'),
           count(*) filter (where refusal is not null and direction = 'in'),
           count(*) filter (where refusal is null and direction = 'out'),
           coalesce(max(attendees.number), 0)
    from added left join attendees using (event_id)
    group by event_id
    order by event_id
    on conflict (event_id) do update set
        admitted = known.admitted + excluded.admitted,
        denied = known.denied + excluded.denied,
        checked_out = known.checked_out + excluded.checked_out,
        attendees = known.attendees + excluded.attendees;

    insert into zone_occupancy as known (event_id, zone, admissions, checkouts)
    select event_id, zone, count(*) filter (where direction = 'in'), count(*) filter (where direction = 'out')
    from added
    where refusal is null and zone is not null
    group by event_id, zone
    order by event_id, zone
    on conflict (event_id, zone) do update set
        admissions = known.admissions + excluded.admissions,
        checkouts = known.checkouts + excluded.checkouts;
    return null;
end $$;
