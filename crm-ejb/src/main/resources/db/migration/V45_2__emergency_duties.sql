-- What a plan has people do, one by one; who has seen and done it; the end, the review and what came of it.
create table emergency_plan_duty (
  id bigint not null primary key,
  version bigint not null,
  plan_id bigint not null references emergency_plan (id) on delete cascade,
  role varchar(20),
  unit_id bigint references org_unit (id),
  person_id bigint references person (id),
  what varchar(300) not null,
  -- minutes of the wall clock from the start
  minutes int not null
);
create index emergency_plan_duty_plan on emergency_plan_duty (plan_id);
create index emergency_plan_duty_unit on emergency_plan_duty (unit_id);
create index emergency_plan_duty_person on emergency_plan_duty (person_id);

insert into emergency_plan_duty (id, version, plan_id, role, person_id, what, minutes)
select nextval('crm_seq'), 1, s.plan_id, s.role, s.person_id, s.duty, s.minutes
from emergency_step s where s.duty is not null and s.duty <> '';
alter table emergency_step drop column duty;

create table emergency_duty (
  id bigint not null primary key,
  version bigint not null,
  emergency_id bigint not null references emergency (id),
  task_id bigint not null unique references case_task (id),
  acknowledged_at timestamp with time zone,
  acknowledged_by_id bigint references person (id)
);
create index emergency_duty_emergency on emergency_duty (emergency_id);
create index emergency_duty_person on emergency_duty (acknowledged_by_id);

create table emergency_improvement (
  id bigint not null primary key,
  version bigint not null,
  emergency_id bigint not null references emergency (id),
  action_id bigint not null unique references remedy_action (id)
);
create index emergency_improvement_of on emergency_improvement (emergency_id);

alter table emergency add column ended_at timestamp with time zone;
alter table emergency add column reviewed_at timestamp with time zone;
alter table emergency add column reviewed_by_id bigint references person (id);
create index emergency_reviewed_by on emergency (reviewed_by_id);
update emergency set ended_at = closed_at where state = 'CLOSED';
update emergency set reviewed_at = closed_at where state = 'CLOSED' and (went_well is not null or went_badly is not null);
-- what nobody has looked back upon waits for it
update emergency set state = 'ENDED', closed_at = null where state = 'CLOSED' and reviewed_at is null;
