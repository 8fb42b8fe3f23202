-- Where an event's calendar files are follows from its name and state; nothing was ever stored here.

alter table event
    drop column pentabarf_url,
    drop column ical_url,
    drop column xcal_url;
