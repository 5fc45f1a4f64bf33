-- What cases have to do with each other: parts for other departments, the same matter taken in twice, the major fault behind
-- many, and plain links.
alter table customer_case add column parent_id bigint references customer_case (id);
alter table customer_case add column open_children int default 0 not null;
alter table customer_case add column merged_into_id bigint references customer_case (id);
alter table customer_case add column major_id bigint references customer_case (id);

create index customer_case_parent on customer_case (parent_id);
create index customer_case_merged on customer_case (merged_into_id);
create index customer_case_major on customer_case (major_id);

create table case_link (
  id bigint not null primary key,
  version bigint not null,
  -- the one with the lower id, so that a pair is linked once
  one_id bigint not null references customer_case (id),
  other_id bigint not null references customer_case (id),
  linked_at timestamp with time zone not null,
  linked_by_id bigint references person (id),
  unique (one_id, other_id)
);
create index case_link_other on case_link (other_id);
create index case_link_person on case_link (linked_by_id);
