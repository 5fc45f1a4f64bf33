-- Terms of trade and invoice details of customers: a group of fields of its own.
create table terms_of_trade (
  id bigint not null primary key,
  version bigint not null,
  customer_id bigint not null unique references customer (id) on delete cascade,
  payment_terms varchar(20),
  credit_days int,
  currency varchar(3),
  price_level varchar(40),
  discount_percent numeric(5, 2),
  invoice_title varchar(200),
  taxpayer_number varchar(20),
  invoice_address varchar(200),
  bank_name varchar(120),
  bank_account varchar(40)
);

-- 来源渠道: kept by the administrator. Customers hold the name; what comes in under another name is to be looked at.
alter table source_channel add column label_zh varchar(60);
alter table source_channel add column label_en varchar(60);
alter table source_channel add column retired boolean default false not null;
alter table source_channel add column confirmed boolean default true not null;
insert into source_channel (id, version, name, place, confirmed)
  select nextval('crm_seq'), 1, s.source, 900, false from (
    select source from customer where source is not null and source not in (select name from source_channel)
    group by source) s;
update source_channel set label_zh = name, label_en = case name
  when '招标网站' then 'Tender website' when '老客户介绍' then 'Referral' when '展会' then 'Trade fair' when '网站' then 'Website'
  when '微信' then 'WeChat' when '电话开发' then 'Cold call' when '经销商' then 'Dealer' when '广告' then 'Advertising'
  when '合作伙伴' then 'Partner' else name end;
alter table source_channel alter column label_zh set not null;
alter table source_channel alter column label_en set not null;
