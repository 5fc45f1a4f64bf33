-- The business card by which a contact person came: gives back what has no field of its own here.
create table contact_card (
  contact_id bigint not null primary key references contact (id) on delete cascade,
  content varchar(1000000) not null
);

-- Files that people took out of the archive: who, what, by which filter, how much.
create table export_entry (
  id bigint not null primary key,
  version bigint not null,
  person_id bigint not null references person (id),
  subject varchar(40) not null,
  format varchar(20) not null,
  selection varchar(4000) not null,
  row_count int,
  begun_at timestamp with time zone not null,
  ended_at timestamp with time zone
);
create index export_entry_begun on export_entry (begun_at, id);
create index export_entry_person on export_entry (person_id, begun_at);

-- A person's calendar under a secret address, of which only the hash is kept.
create table calendar_feed (
  id bigint not null primary key,
  version bigint not null,
  person_id bigint not null unique references person (id),
  token_hash varchar(64) not null unique,
  made_at timestamp with time zone not null,
  read_at timestamp with time zone
);
