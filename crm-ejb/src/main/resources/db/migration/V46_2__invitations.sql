-- The calendar entry that goes along with a letter (RFC 5545), so that it is the same however often the letter is sent.
alter table mail_message add column invitation varchar(4000);
