-- Many customers are looked after by a unit alone: the index on persons holds only those who are named.
drop index customer_owner_person;
create index customer_owner_person on customer (owner_person_id, updated_at, id, merged_into_id)
  where owner_person_id is not null;
