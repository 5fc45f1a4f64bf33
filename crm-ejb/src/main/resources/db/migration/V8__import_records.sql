-- What an import made, so that it can be undone; the headers of its file, so that refused rows can be mended.
alter table import_run add column headers varchar(20000);
alter table import_run add column reversed_at timestamp with time zone;
alter table import_run add column reversed_by_id bigint references person (id);

create table import_record (
  run_id bigint not null references import_run (id),
  record_id bigint not null,
  primary key (run_id, record_id)
);
