DROP TABLE letter_second;
DROP TABLE letter_code;
