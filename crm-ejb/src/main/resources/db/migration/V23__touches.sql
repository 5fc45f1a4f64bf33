-- Touches: corrections, further contact people, the next step as something owed, and how relationships grow.
alter table interaction add column version bigint default 1 not null;
-- the touch that this one puts right; it is no further touch
alter table interaction add column corrects_id bigint references interaction (id);
create index interaction_corrects on interaction (corrects_id);

create table interaction_contact (
  interaction_id bigint not null references interaction (id) on delete cascade,
  contact_id bigint not null references contact (id) on delete cascade,
  primary key (interaction_id, contact_id)
);
create index interaction_contact_contact on interaction_contact (contact_id);

-- What was agreed at a touch, owed by a person until a later touch settles it.
create table next_step (
  id bigint not null primary key,
  version bigint not null,
  customer_id bigint not null references customer (id) on delete cascade,
  interaction_id bigint not null references interaction (id) on delete cascade,
  person_id bigint not null references person (id),
  what varchar(500) not null,
  due_at timestamp with time zone,
  created_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  closed_by_id bigint references person (id),
  -- the touch that settled it; null when somebody said why it is settled without one
  closed_by_touch_id bigint references interaction (id) on delete set null,
  closing_note varchar(200)
);
create index next_step_person on next_step (person_id, closed_at, due_at);
create index next_step_customer on next_step (customer_id, closed_at);
create index next_step_interaction on next_step (interaction_id);
create index next_step_closed_by_touch on next_step (closed_by_touch_id);

-- Steps of the last touch that a person had with a customer are still owed.
insert into next_step (id, version, customer_id, interaction_id, person_id, what, due_at, created_at)
  select nextval('crm_seq'), 1, i.customer_id, i.id, i.person_id, i.next_step, i.next_at, i.recorded_at
  from interaction i join person p on p.id = i.person_id
  where i.next_step is not null and p.left_on is null
    and not exists (select 1 from interaction n where n.customer_id = i.customer_id and n.person_id = i.person_id
      and n.occurred_at > i.occurred_at);

-- What a relationship must show to be said to have reached a stage; the customer department sets it.
create table stage_rule (
  id bigint not null primary key,
  version bigint not null,
  stage varchar(20) not null unique,
  period_days int not null,
  touches_in int not null,
  touches_out int not null,
  active_months int not null,
  known_people int not null,
  profile_needed boolean not null,
  settled_matters int not null
);
insert into stage_rule values (nextval('crm_seq'), 1, 'CONTINUITY', 90, 1, 1, 2, 0, false, 0);
insert into stage_rule values (nextval('crm_seq'), 1, 'UNDERSTANDING', 180, 2, 2, 3, 1, true, 0);
insert into stage_rule values (nextval('crm_seq'), 1, 'RELATIONSHIP', 365, 3, 3, 4, 2, true, 1);

-- At most one for each customer: what the evidence says, until somebody decides.
create table stage_proposal (
  id bigint not null primary key,
  version bigint not null,
  customer_id bigint not null unique references customer (id) on delete cascade,
  stage varchar(20) not null,
  reasons varchar(2000) not null,
  uses_profile boolean not null,
  proposed_at timestamp with time zone not null,
  -- facts other than touches at that moment: when they change, a refusal no longer counts
  facts varchar(80) not null,
  declined_at timestamp with time zone
);
create index stage_proposal_open on stage_proposal (declined_at, proposed_at);

create table stage_decision (
  id bigint not null primary key,
  customer_id bigint not null references customer (id) on delete cascade,
  kind varchar(20) not null,
  from_stage varchar(20) not null,
  to_stage varchar(20) not null,
  reasons varchar(2000),
  note varchar(500),
  person_id bigint not null references person (id),
  decided_at timestamp with time zone not null
);
create index stage_decision_customer on stage_decision (customer_id, decided_at);
