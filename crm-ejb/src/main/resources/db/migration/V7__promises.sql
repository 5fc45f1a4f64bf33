-- A duty's own time stands still while the customer has to act, as the clocks of its case do: working minutes that were
-- left when it stopped; null while it runs or has no target of its own.
alter table case_task add column paused_minutes bigint;

-- First answers that were overdue before their lack left evidence of its own.
insert into evidence (id, case_id, seq, kind, occurred_at, recorded_at, unit_id, person_id, stage, subject, target_met, excluded)
select nextval('crm_seq'), c.id, c.evidence_count + 1, 'UNANSWERED', k.due_at, current_timestamp, c.unit_id, c.person_id,
       c.stage, k.code, false, false
from case_clock k join customer_case c on c.id = k.case_id
where k.code = 'RESPONSE' and k.state = 'RUNNING' and k.escalation_level > 1 and c.responded_at is null;

update customer_case set evidence_count = evidence_count + 1
where exists (select 1 from evidence e where e.case_id = customer_case.id and e.kind = 'UNANSWERED'
              and e.seq = customer_case.evidence_count + 1);
