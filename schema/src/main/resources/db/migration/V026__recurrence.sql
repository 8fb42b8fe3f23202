-- Events that repeat.

-- The ids of occurrences begin where those of events end (EventAddress).
alter table event alter column id set maxvalue 1073741823;
