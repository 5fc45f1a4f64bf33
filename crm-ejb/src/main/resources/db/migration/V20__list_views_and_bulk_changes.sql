-- Views of the list of customers under a name, and with whom they are shared.
create table list_view (
  id bigint not null primary key,
  version bigint not null,
  owner_id bigint not null references person (id),
  name varchar(60) not null,
  filter_text varchar(2000) not null,
  columns_text varchar(600),
  sort_text varchar(60),
  sharing varchar(20) not null,
  unit_id bigint references org_unit (id),
  role varchar(20),
  constraint list_view_name unique (owner_id, name)
);
create index list_view_sharing on list_view (sharing, unit_id);

-- What a person's list begins with.
create table list_view_choice (
  id bigint not null primary key,
  version bigint not null,
  person_id bigint not null unique references person (id),
  view_code varchar(40) not null
);

-- Changes of many customers at once, and what became of each; such a line names a customer that may be gone by now.
create table bulk_change (
  id bigint not null primary key,
  version bigint not null,
  kind varchar(20) not null,
  field varchar(40),
  changed_to varchar(2000),
  actor_id bigint not null references person (id),
  state varchar(20) not null,
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  undoable_until timestamp with time zone not null
);
create index bulk_change_actor on bulk_change (actor_id, id);

create table bulk_line (
  id bigint not null primary key,
  version bigint not null,
  change_id bigint not null references bulk_change (id) on delete cascade,
  subject_id bigint not null,
  seen_version bigint not null,
  outcome varchar(20) not null,
  reason varchar(400),
  value_before varchar(2000),
  value_after varchar(2000)
);
create index bulk_line_next on bulk_line (change_id, outcome, id);
