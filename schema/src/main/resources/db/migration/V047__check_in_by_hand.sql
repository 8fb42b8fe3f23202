-- Attendees are checked in without a scan point or a station too: by somebody who says when, and by which device.
alter table scan
    add column device     text,
    -- the time as the client wrote it, which is shown again; null: the server took the time
    add column written_at text,
    add constraint scan_device_not_blank check (btrim(device) <> '');

alter table ticket_holder
    add foreign key (tag_id) references tag on delete set null;
