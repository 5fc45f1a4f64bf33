-- E-mail: what came in and went out, the mailbox it is read from, and the templates letters begin with.
create table mail_message (
  id bigint not null primary key,
  version bigint not null,
  direction varchar(10) not null,
  state varchar(20) not null,
  -- Message-ID without angle brackets; made by us for what we send
  message_id varchar(250) not null,
  -- digest of what tells one message from another: the same message twice changes nothing
  fingerprint varchar(64) not null unique,
  -- Message-ID that the conversation began with
  thread_id varchar(250) not null,
  in_reply_to varchar(250),
  from_address varchar(250),
  from_name varchar(200),
  recipients varchar(2000),
  subject varchar(500),
  body varchar(100000),
  occurred_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  -- message key of what is wrong or missing, such as a part that could not be read
  note_key varchar(80),
  note_argument varchar(500),
  customer_id bigint references customer (id),
  contact_id bigint references contact (id) on delete set null,
  interaction_id bigint references interaction (id) on delete set null,
  case_number varchar(30),
  -- why it belongs to that customer
  ground varchar(20),
  -- who of us wrote or read it
  person_id bigint references person (id),
  attempts int not null,
  next_attempt_at timestamp with time zone
);
create index mail_message_state on mail_message (state, next_attempt_at);
create index mail_message_queue on mail_message (state, occurred_at);
create index mail_message_id on mail_message (message_id);
create index mail_message_thread on mail_message (thread_id);
create index mail_message_customer on mail_message (customer_id, occurred_at);
create index mail_message_contact on mail_message (contact_id);
create index mail_message_interaction on mail_message (interaction_id);

-- One row: how far the mailbox has been read, and how reading goes.
create table mailbox (
  id bigint not null primary key,
  version bigint not null,
  account varchar(300),
  uid_validity bigint not null,
  last_uid bigint not null,
  last_poll_at timestamp with time zone,
  last_success_at timestamp with time zone,
  next_poll_at timestamp with time zone,
  lease_until timestamp with time zone,
  failures int not null,
  error varchar(500)
);
insert into mailbox (id, version, uid_validity, last_uid, failures) values (nextval('crm_seq'), 1, 0, 0, 0);

create table mail_template (
  id bigint not null primary key,
  version bigint not null,
  name varchar(80) not null unique,
  language varchar(5) not null,
  subject varchar(200) not null,
  body varchar(10000) not null,
  active boolean not null
);
insert into mail_template values (nextval('crm_seq'), 1, '问候与约访', 'zh', '关于拜访贵公司的时间 – {{customer.name}}',
  '{{contact.salutation}}：

您好！感谢贵公司一直以来的支持。我们希望近期登门拜访，了解项目的进展和您的意见，请问哪天方便？

顺祝商祺
{{sender.name}}
{{sender.unit}}', true);
insert into mail_template values (nextval('crm_seq'), 1, 'Reply to a case', 'en', '{{case.number}} {{case.subject}}',
  '{{contact.salutation}},

thank you for telling us. We are looking after the matter under the number {{case.number}}; please keep it in the subject when you answer.

Kind regards
{{sender.name}}
{{sender.unit}}', true);

-- Files that came by mail were added by nobody of us.
alter table attachment alter column added_by_id drop not null;
