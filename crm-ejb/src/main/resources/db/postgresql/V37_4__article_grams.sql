create index article_grams on article using gin (string_to_array(search_grams, ' '));
