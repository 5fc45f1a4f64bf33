-- Answers of calls that carried an Idempotency-Key, kept for a day.
create table answered_call (
  caller varchar(60) not null,
  call_key varchar(100) not null,
  fingerprint varchar(64) not null,
  started_at timestamp with time zone not null,
  status int,
  location varchar(500),
  etag varchar(100),
  body varchar(1000000),
  primary key (caller, call_key)
);
create index answered_call_started on answered_call (started_at);
