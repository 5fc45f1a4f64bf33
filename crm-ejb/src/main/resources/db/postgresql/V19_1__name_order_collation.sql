-- Compared by code points, whatever the language of the database.
alter table customer alter column name_order type varchar(400) collate "C";
