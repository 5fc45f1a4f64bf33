-- Names tried at sign-in that no member has: they lock out like a member's name. Only a digest is kept, for a day.
create table unknown_name (
  id bigint not null primary key,
  version bigint not null,
  name_digest varchar(64) not null,
  failed_attempts int not null,
  locked_until timestamp with time zone,
  tried_at timestamp with time zone not null
);
create index unknown_name_digest_ix on unknown_name (name_digest);
create index unknown_name_tried_ix on unknown_name (tried_at);
