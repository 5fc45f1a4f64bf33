-- Skills of people, and rules that send matters to units and people whatever their definition says.
create table skill (
  id bigint not null primary key,
  version bigint not null,
  name varchar(40) not null,
  -- the form in which names are compared
  name_key varchar(40) not null unique
);

create table person_skill (
  id bigint not null primary key,
  version bigint not null,
  person_id bigint not null references person (id),
  skill_id bigint not null references skill (id),
  unique (person_id, skill_id)
);
create index person_skill_skill on person_skill (skill_id);

create table routing_rule (
  id bigint not null primary key,
  version bigint not null,
  name varchar(80) not null,
  place int not null,
  active boolean not null,
  -- which matters; null stands for all
  case_type varchar(40),
  category varchar(40),
  product varchar(80),
  division_code varchar(9),
  branch_id bigint references org_unit (id),
  -- where they go
  skill_id bigint references skill (id),
  role varchar(20),
  unit_id bigint not null references org_unit (id),
  hand_out varchar(20) not null
);
create index routing_rule_place on routing_rule (place);
create index routing_rule_unit on routing_rule (unit_id);
create index routing_rule_branch on routing_rule (branch_id);
create index routing_rule_skill on routing_rule (skill_id);

-- One row: whoever chooses a person holds it until the case is stored, so that two cases at the same moment do not both go
-- to the one who had the least to do before.
create table routing_turn (id int not null primary key);
insert into routing_turn (id) values (1);
