-- Whose customers they are is answered from the index alone, and a list of them is read in its order.
drop index customer_owner_unit;
drop index customer_owner_person;
create index customer_owner_unit on customer (owner_unit_id, updated_at, id, merged_into_id);
create index customer_owner_person on customer (owner_person_id, updated_at, id, merged_into_id);

-- What is warranted is listed by its end: a page is read without sorting a day of it first.
drop index warranty_item_ends;
create index warranty_item_ends on warranty_item (ends_on, id);
