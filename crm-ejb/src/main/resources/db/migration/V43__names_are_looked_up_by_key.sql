-- Customers are found by the key and the grams of their name and ordered by its reading; nothing asks for the name as written.
drop index customer_name;
