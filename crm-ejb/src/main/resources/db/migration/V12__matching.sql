-- No duplicates: keys under which customers are looked up, rules, pairs to be decided, merges that can be undone.
alter table customer add column merged_into_id bigint references customer (id);
create index customer_merged_into on customer (merged_into_id);

-- Two customers that may be one have at least one key in common; see NameKeys.
create table customer_match_key (
  customer_id bigint not null references customer (id) on delete cascade,
  match_key varchar(64) not null,
  primary key (customer_id, match_key)
);
create index customer_match_key_key on customer_match_key (match_key, customer_id);

create table matching_rule (
  id bigint not null primary key,
  version bigint not null,
  -- of a rule that ships with the product: names its text; null for one of the company's own
  code varchar(40) unique,
  name varchar(80),
  -- null for every kind of customer
  customer_kind varchar(20),
  active boolean not null,
  on_entry varchar(10) not null,
  on_import varchar(10) not null
);

create table matching_criterion (
  rule_id bigint not null references matching_rule (id),
  field varchar(20) not null,
  method varchar(20) not null,
  least_percent int not null,
  primary key (rule_id, field)
);

create table duplicate_pair (
  id bigint not null primary key,
  version bigint not null,
  -- the smaller id first
  first_id bigint not null references customer (id) on delete cascade,
  second_id bigint not null references customer (id) on delete cascade,
  score int not null,
  reasons varchar(200) not null,
  origin varchar(10) not null,
  state varchar(10) not null,
  found_at timestamp with time zone not null,
  decided_at timestamp with time zone,
  decided_by_id bigint references person (id),
  unique (first_id, second_id)
);
create index duplicate_pair_second on duplicate_pair (second_id);
create index duplicate_pair_state on duplicate_pair (state, score, id);

create table customer_merge (
  id bigint not null primary key,
  version bigint not null,
  winner_id bigint not null references customer (id),
  merged_at timestamp with time zone not null,
  merged_by_id bigint not null references person (id),
  -- the winner's facts before and after, so that an undo gives back what nobody changed since
  winner_before varchar(30000) not null,
  winner_after varchar(30000) not null,
  undone_at timestamp with time zone,
  undone_by_id bigint references person (id)
);
create index customer_merge_winner on customer_merge (winner_id, merged_at);

create table customer_merge_loser (
  merge_id bigint not null references customer_merge (id),
  customer_id bigint not null references customer (id),
  primary key (merge_id, customer_id)
);
create index customer_merge_loser_customer on customer_merge_loser (customer_id);

-- Each link that a merge moved, so that an undo moves it back.
create table customer_merge_move (
  merge_id bigint not null references customer_merge (id),
  table_name varchar(60) not null,
  column_name varchar(60) not null,
  row_id bigint not null,
  from_id bigint not null references customer (id),
  primary key (merge_id, table_name, column_name, row_id, from_id)
);
create index customer_merge_move_from on customer_merge_move (from_id);

insert into matching_rule (id, version, code, customer_kind, active, on_entry, on_import)
  values (nextval('crm_seq'), 1, 'SAME_ORGANISATION', 'ORGANISATION', true, 'WARN', 'BLOCK');
insert into matching_rule (id, version, code, customer_kind, active, on_entry, on_import)
  values (nextval('crm_seq'), 1, 'SIMILAR_ORGANISATION', 'ORGANISATION', true, 'WARN', 'LOG');
insert into matching_rule (id, version, code, customer_kind, active, on_entry, on_import)
  values (nextval('crm_seq'), 1, 'SAME_PERSON', 'PERSON', true, 'WARN', 'BLOCK');
insert into matching_rule (id, version, code, active, on_entry, on_import)
  values (nextval('crm_seq'), 1, 'SAME_PHONE', true, 'WARN', 'BLOCK');
insert into matching_rule (id, version, code, active, on_entry, on_import)
  values (nextval('crm_seq'), 1, 'SAME_EMAIL', true, 'WARN', 'BLOCK');
insert into matching_rule (id, version, code, active, on_entry, on_import)
  values (nextval('crm_seq'), 1, 'SAME_CREDIT_CODE', true, 'BLOCK', 'BLOCK');
insert into matching_criterion (rule_id, field, method, least_percent)
  select id, 'NAME', 'NORMALISED', 100 from matching_rule where code in ('SAME_ORGANISATION', 'SAME_PERSON');
insert into matching_criterion (rule_id, field, method, least_percent)
  select id, 'NAME', 'FUZZY', 70 from matching_rule where code = 'SIMILAR_ORGANISATION';
insert into matching_criterion (rule_id, field, method, least_percent)
  select id, 'PHONE', 'NORMALISED', 100 from matching_rule where code = 'SAME_PHONE';
insert into matching_criterion (rule_id, field, method, least_percent)
  select id, 'EMAIL', 'NORMALISED', 100 from matching_rule where code = 'SAME_EMAIL';
insert into matching_criterion (rule_id, field, method, least_percent)
  select id, 'CREDIT_CODE', 'NORMALISED', 100 from matching_rule where code = 'SAME_CREDIT_CODE';

-- Keys that so many customers have that they say nothing; counted anew at the beginning of each search of the archive.
create table customer_common_key (
  match_key varchar(64) not null primary key
);
