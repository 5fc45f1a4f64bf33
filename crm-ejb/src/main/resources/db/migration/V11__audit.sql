-- Who changed what, and who was shown what is protected. Subjects of any kind, by type and id.
create sequence audit_seq start with 1 increment by 1;

create table change_entry (
  id bigint default nextval('audit_seq') not null primary key,
  subject_type varchar(40) not null,
  subject_id bigint not null,
  -- the subject itself or a part of it, such as a contact person
  part_type varchar(40) not null,
  part_id bigint not null,
  part_label varchar(200),
  kind varchar(10) not null,
  field varchar(120),
  value_type varchar(60),
  old_text varchar(2000),
  new_text varchar(2000),
  -- null for the system
  person_id bigint references person (id),
  -- the kind of background job that made the change
  origin varchar(40),
  occurred_at timestamp with time zone not null
);
create index change_entry_subject on change_entry (subject_type, subject_id, occurred_at, id);
create index change_entry_person on change_entry (person_id, occurred_at);

create table protected_read (
  id bigint default nextval('audit_seq') not null primary key,
  subject_type varchar(40) not null,
  subject_id bigint not null,
  field_group varchar(40) not null,
  person_id bigint not null references person (id),
  read_hour timestamp with time zone not null,
  constraint protected_read_once unique (subject_type, subject_id, field_group, person_id, read_hour)
);
create index protected_read_person on protected_read (person_id, read_hour);
