-- How each person wants to read of notices by e-mail, and the mails that wait to be sent.
create table notice_preference (
  id bigint not null primary key,
  version bigint not null,
  person_id bigint not null unique references person (id),
  language varchar(5) not null,
  zone varchar(60) not null,
  digest_hour int not null,
  -- minutes after midnight
  quiet_from int,
  quiet_to int,
  choices_text varchar(1000) not null
);

create table notice_mail (
  id bigint not null primary key,
  version bigint not null,
  person_id bigint not null references person (id),
  -- what the Message-ID is made of: the same mail keeps it, however often it is tried
  message_key varchar(60) not null unique,
  digest_day date,
  state varchar(10) not null,
  attempts int not null,
  next_attempt_at timestamp with time zone,
  queued_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  error varchar(500),
  unique (person_id, digest_day)
);
create index notice_mail_due on notice_mail (state, next_attempt_at);
create index notice_mail_queued on notice_mail (queued_at);

-- The mail a notice is in; and whether it waits for the mail of the day.
alter table notice add column mail_id bigint references notice_mail (id) on delete set null;
alter table notice add column for_digest boolean default false not null;
create index notice_mail_of on notice (mail_id);
create index notice_digest on notice (for_digest, person_id);

insert into retention_rule (id, version, code, keep_days, active) values
  (nextval('crm_seq'), 1, 'NOTICE_MAILS', 90, true);
