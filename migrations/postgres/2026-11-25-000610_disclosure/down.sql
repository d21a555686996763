DROP TABLE disclosure_item;
DROP TABLE disclosure_request;
