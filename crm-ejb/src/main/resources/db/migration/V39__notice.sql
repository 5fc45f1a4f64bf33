-- What people are told: one row for each person. The record it is about is named by type and id only.
create table notice (
  id bigint not null primary key,
  version bigint not null,
  person_id bigint not null references person (id),
  kind varchar(30) not null,
  subject_type varchar(40) not null,
  subject_id bigint not null,
  detail_zh varchar(200),
  detail_en varchar(200),
  actor_id bigint references person (id),
  told_at timestamp with time zone not null,
  read_at timestamp with time zone
);
create index notice_unread on notice (person_id, read_at, told_at);
create index notice_list on notice (person_id, told_at);
create index notice_subject on notice (subject_type, subject_id);
create index notice_told on notice (told_at);

insert into retention_rule (id, version, code, keep_days, active) values (nextval('crm_seq'), 1, 'NOTICES', 180, true);
