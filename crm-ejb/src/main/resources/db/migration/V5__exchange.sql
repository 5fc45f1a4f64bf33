-- Exchange: imports with the files they read, saved mappings, refused rows.
create table import_run (
  id bigint not null primary key,
  version bigint not null,
  kind varchar(20) not null,
  mode varchar(20) not null,
  dry_run boolean not null,
  file_name varchar(200) not null,
  file_size bigint not null,
  encoding varchar(40) not null,
  mapping varchar(20000) not null,
  starter_id bigint not null references person (id),
  queued_at timestamp with time zone not null,
  -- the background job that reads the file; its state is the import's
  job_id bigint references background_job (id),
  -- rows read so far; their sum is where the import goes on after a crash
  created_rows int not null,
  updated_rows int not null,
  skipped_rows int not null,
  failed_rows int not null
);
create index import_run_queued on import_run (queued_at, id);
create index import_run_starter on import_run (starter_id, queued_at);
create index import_run_job on import_run (job_id);

-- The file in pieces, so that any node of a cluster can read it; removed when the import is over.
create table import_piece (
  run_id bigint not null references import_run (id),
  piece int not null,
  content bytea not null,
  primary key (run_id, piece)
);

create table import_problem (
  id bigint not null primary key,
  run_id bigint not null references import_run (id),
  line_number int not null,
  field varchar(60),
  message_key varchar(100) not null,
  message_arguments varchar(1000) not null,
  cells varchar(8000) not null
);
create index import_problem_run on import_problem (run_id, line_number);

create table import_mapping (
  id bigint not null primary key,
  version bigint not null,
  name varchar(60) not null unique,
  kind varchar(20) not null,
  document varchar(20000) not null,
  saved_at timestamp with time zone not null
);
