-- What has to be known to take a merged case out again; kept while the merge holds.
create table case_merge (
  id bigint not null primary key,
  version bigint not null,
  merged_id bigint not null unique references customer_case (id),
  survivor_id bigint not null references customer_case (id),
  merged_at timestamp with time zone not null,
  -- where the merged case stood
  stage varchar(40) not null,
  main_stage varchar(40) not null
);
create index case_merge_survivor on case_merge (survivor_id);

-- Parts of the merged case that went along.
create table case_merge_part (
  merge_id bigint not null references case_merge (id) on delete cascade,
  part_id bigint not null references customer_case (id),
  primary key (merge_id, part_id)
);
create index case_merge_part_part on case_merge_part (part_id);
