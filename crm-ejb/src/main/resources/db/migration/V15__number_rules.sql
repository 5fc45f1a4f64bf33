-- How new customers are numbered; those of no unit that never begin anew are counted by customer_number_seq as before.
create table number_rule (
  id bigint not null primary key,
  version bigint not null,
  code varchar(20) not null unique,
  prefix varchar(10) not null,
  date_part varchar(10) not null,
  with_unit boolean not null,
  digits int not null,
  restart varchar(10) not null
);
insert into number_rule values (nextval('crm_seq'), 1, 'CUSTOMER', 'KH', 'NONE', false, 6, 'NONE');

-- The last count that was given, for each unit and period that counts for itself.
create table number_counter (
  rule_code varchar(20) not null,
  counter varchar(60) not null,
  last_number bigint not null,
  constraint number_counter_pk primary key (rule_code, counter)
);

alter table customer alter column number set data type varchar(40);
