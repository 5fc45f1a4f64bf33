-- The customer is asked by a secret link whether their matter is done.
create table case_confirmation (
  id bigint not null primary key,
  version bigint not null,
  case_id bigint not null references customer_case (id),
  -- SHA-256 of the link's secret
  token_hash varchar(64) not null unique,
  asked_at timestamp with time zone not null,
  asked_by_id bigint not null references person (id),
  expires_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  confirmed boolean,
  stars int,
  words varchar(1000)
);
create index case_confirmation_case on case_confirmation (case_id);
create index case_confirmation_person on case_confirmation (asked_by_id);
