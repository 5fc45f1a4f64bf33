-- Everything that is wrong with a row; and what was left out of rows that were taken all the same.
alter table import_problem add column further varchar(6000);
alter table import_problem add column refused boolean default true not null;

-- Records that were there before an import and became others by it, so that it can be taken back.
create table import_change (
  run_id bigint not null references import_run (id),
  record_id bigint not null,
  before_facts varchar(30000) not null,
  after_facts varchar(30000) not null,
  primary key (run_id, record_id)
);

-- SHA-256 of the file, by which the same file brought again is known; how its taking back stands.
alter table import_run add column content_hash varchar(64);
create index import_run_hash on import_run (content_hash);
alter table import_run add column reversal_job_id bigint references background_job (id);
alter table import_run add column taken_back int default 0 not null;
alter table import_run add column put_back int default 0 not null;

-- What stayed when an import was taken back, and why.
create table import_kept (
  id bigint not null primary key,
  run_id bigint not null references import_run (id),
  record_id bigint not null,
  label varchar(240) not null,
  message_key varchar(100) not null,
  message_arguments varchar(1000) not null
);
create index import_kept_run on import_kept (run_id, id);

-- How each person last read files with these headers.
create table import_header (
  id bigint not null primary key,
  version bigint not null,
  person_id bigint not null references person (id),
  kind varchar(20) not null,
  header_hash varchar(64) not null,
  document varchar(20000) not null,
  used_at timestamp with time zone not null,
  constraint import_header_once unique (person_id, kind, header_hash)
);

-- The version that a record had when the import was done with it: of a higher one somebody made something since.
alter table import_record add column version bigint default 1 not null;
