-- How far the rights of each role reach over the archive; the company changes what it begins with.
create table role_authority (
  id bigint not null primary key,
  version bigint not null,
  role varchar(20) not null unique,
  see_reach varchar(10) not null,
  edit_reach varchar(10) not null,
  contact_data_reach varchar(10) not null,
  commercial_reach varchar(10) not null,
  credit_reach varchar(10) not null,
  profile_reach varchar(10) not null
);

insert into role_authority values (nextval('crm_seq'), 1, 'SALES', 'UNIT', 'UNIT', 'UNIT', 'UNIT', 'UNIT', 'OWN');
insert into role_authority values (nextval('crm_seq'), 1, 'SALES_DIRECTOR', 'ALL', 'ALL', 'ALL', 'ALL', 'ALL', 'ALL');
insert into role_authority values (nextval('crm_seq'), 1, 'CUSTOMER_DEPT', 'ALL', 'ALL', 'ALL', 'ALL', 'ALL', 'ALL');
insert into role_authority values (nextval('crm_seq'), 1, 'FUNCTIONAL', 'UNIT', 'UNIT', 'UNIT', 'UNIT', 'UNIT', 'NONE');
insert into role_authority values (nextval('crm_seq'), 1, 'PROJECT_TEAM', 'UNIT', 'UNIT', 'UNIT', 'UNIT', 'UNIT', 'OWN');
insert into role_authority values (nextval('crm_seq'), 1, 'SERVICE', 'ALL', 'OWN', 'ALL', 'OWN', 'OWN', 'NONE');
insert into role_authority values (nextval('crm_seq'), 1, 'MARKETING', 'ALL', 'OWN', 'OWN', 'OWN', 'OWN', 'NONE');
insert into role_authority values (nextval('crm_seq'), 1, 'DEPT_HEAD', 'UNIT', 'UNIT', 'UNIT', 'UNIT', 'UNIT', 'UNIT');
insert into role_authority values (nextval('crm_seq'), 1, 'EXECUTIVE', 'ALL', 'OWN', 'OWN', 'ALL', 'ALL', 'NONE');
insert into role_authority values (nextval('crm_seq'), 1, 'ADMIN', 'NONE', 'NONE', 'NONE', 'NONE', 'NONE', 'NONE');
