-- What a description looks like where HTML is rendered. The core makes it of what a client wrote, which every API gets back as
-- it was sent. Older ones lose their form, not their text, until they are written again.
alter table event add column description_html text;
update event set description_html = replace(replace(description, '&', '&amp;'), '<', '&lt;') where description is not null;
alter table event add constraint event_description_shown check ((description is null) = (description_html is null));

-- addresses may be longer than a row of a b-tree
drop index exhibitor_by_banner;
create index exhibitor_by_banner on exhibitor using hash (banner_url);
