-- What is warranted to customers, until when and why.
create table warranty_item (
  id bigint not null primary key,
  version bigint not null,
  customer_id bigint not null references customer (id),
  -- the matter it comes from, such as the project
  case_id bigint references customer_case (id),
  part varchar(30) not null,
  product_name varchar(200),
  serial_number varchar(80),
  accepted_on date not null,
  division_code varchar(6),
  -- of heating and cooling alone: the seasons that were counted
  season varchar(10),
  design_life_years int,
  agreed_until date,
  starts_on date not null,
  ends_on date not null,
  -- null where the law sets no minimum
  statutory_until date,
  basis varchar(10) not null,
  created_at timestamp with time zone not null,
  created_by_id bigint not null references person (id)
);
-- what is covered on a date, for a customer
create index warranty_item_customer on warranty_item (customer_id, ends_on, starts_on);
-- what ends in a month, for the company
create index warranty_item_ends on warranty_item (ends_on, part);
create index warranty_item_case on warranty_item (case_id);
create index warranty_item_serial on warranty_item (serial_number);

-- Heating and cooling seasons by division; month times 100 plus day. Heating: as cities with central heating commonly set
-- it (供热条例, yearly notices). Elsewhere, and for cooling: the periods by which designs are commonly calculated (1 December
-- to the end of February, 15 June to 31 August), for the hot south a longer one. A start to be checked against the notices
-- of the company's own cities: the table is kept on screen. 00 is the country.
create table season_rule (
  id bigint not null primary key,
  version bigint not null,
  division_code varchar(6) not null unique,
  central_heating boolean not null,
  heating_begins int not null,
  heating_ends int not null,
  cooling_begins int not null,
  cooling_ends int not null
);
insert into season_rule
  select nextval('crm_seq'), 1, s.division_code, s.central_heating, s.heating_begins, s.heating_ends, s.cooling_begins, s.cooling_ends
  from (values
    ('00', true, 1115, 315, 615, 831),
    ('11', true, 1115, 315, 615, 831),
    ('12', true, 1115, 315, 615, 831),
    ('13', true, 1115, 315, 615, 831),
    ('1307', true, 1101, 331, 615, 831),
    ('1308', true, 1101, 331, 615, 831),
    ('14', true, 1115, 315, 615, 831),
    ('1401', true, 1101, 331, 615, 831),
    ('1402', true, 1025, 410, 615, 831),
    ('15', true, 1015, 415, 615, 831),
    ('1507', true, 1001, 430, 615, 831),
    ('21', true, 1101, 331, 615, 831),
    ('2102', true, 1105, 405, 615, 831),
    ('22', true, 1020, 410, 615, 831),
    ('2201', true, 1020, 406, 615, 831),
    ('23', true, 1015, 415, 615, 831),
    ('2301', true, 1020, 420, 615, 831),
    ('37', true, 1115, 315, 615, 831),
    ('3702', true, 1116, 405, 615, 831),
    ('3706', true, 1116, 331, 615, 831),
    ('41', true, 1115, 315, 615, 831),
    ('54', true, 1115, 315, 615, 831),
    ('61', true, 1115, 315, 615, 831),
    ('62', true, 1101, 331, 615, 831),
    ('63', true, 1015, 415, 615, 831),
    ('64', true, 1101, 331, 615, 831),
    ('65', true, 1015, 415, 615, 831),
    ('6501', true, 1010, 410, 615, 831),
    ('31', false, 1201, 229, 615, 831),
    ('32', false, 1201, 229, 615, 831),
    ('33', false, 1201, 229, 615, 831),
    ('34', false, 1201, 229, 615, 831),
    ('36', false, 1201, 229, 615, 831),
    ('42', false, 1201, 229, 615, 831),
    ('43', false, 1201, 229, 615, 831),
    ('50', false, 1201, 229, 615, 831),
    ('51', false, 1201, 229, 615, 831),
    ('52', false, 1201, 229, 615, 831),
    ('53', false, 1201, 229, 615, 831),
    ('35', false, 1201, 229, 501, 1031),
    ('44', false, 1201, 229, 501, 1031),
    ('45', false, 1201, 229, 501, 1031),
    ('46', false, 1201, 229, 501, 1031),
    ('71', false, 1201, 229, 501, 1031),
    ('81', false, 1201, 229, 501, 1031),
    ('82', false, 1201, 229, 501, 1031)
  ) as s (division_code, central_heating, heating_begins, heating_ends, cooling_begins, cooling_ends);
