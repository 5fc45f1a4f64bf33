-- Files of any record, by type and id; their bytes in portions, or in a folder beside the database.
create table attachment (
  id bigint not null primary key,
  version bigint not null,
  subject_type varchar(40) not null,
  subject_id bigint not null,
  file_name varchar(200) not null,
  media_type varchar(100) not null,
  -- in bytes
  file_size bigint not null,
  sha256 varchar(64) not null,
  place varchar(10) not null,
  added_at timestamp with time zone not null,
  added_by_id bigint not null references person (id),
  removed_at timestamp with time zone,
  removed_by_id bigint references person (id),
  removal_reason varchar(200)
);
create index attachment_subject on attachment (subject_type, subject_id, added_at);

create table attachment_chunk (
  attachment_id bigint not null references attachment (id),
  seq int not null,
  content bytea not null,
  primary key (attachment_id, seq)
);
