-- Long work in the background: one row per job, run by the node that holds its lease.
create table background_job (
  id bigint not null primary key,
  version bigint not null,
  kind varchar(40) not null,
  -- what the job is about, in the terms of its kind, e.g. the id of the period that is computed
  subject varchar(80) not null,
  parameters varchar(20000),
  state varchar(10) not null,
  done_steps bigint not null,
  total_steps bigint not null,
  -- where to go on after an interruption, in the terms of its kind
  checkpoint varchar(20000),
  cancel_requested boolean not null,
  node varchar(40),
  lease_until timestamp with time zone,
  attempts int not null,
  error_key varchar(120),
  error_arguments varchar(2000),
  created_by_id bigint references person (id),
  created_at timestamp with time zone not null,
  started_at timestamp with time zone,
  finished_at timestamp with time zone
);
create index background_job_state on background_job (state, lease_until);
create index background_job_subject on background_job (kind, subject, id);
