-- The form in which serial numbers are compared, as of installed products: the desk finds by those held on warranties alone.
alter table warranty_item add column serial_key varchar(80);
update warranty_item set serial_key = upper(translate(serial_number, ' .-_/', '')) where serial_number is not null;
