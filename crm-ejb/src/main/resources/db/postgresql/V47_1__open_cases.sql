-- Who may see a case that is not closed, and in which stage it is, is answered from the index alone: boards and counts look
-- through all open cases.
create index customer_case_open on customer_case
  (status, type, unit_id, person_id, owner_id, opened_by_id, customer_id, stage, due_at, id) where status <> 'CLOSED';
