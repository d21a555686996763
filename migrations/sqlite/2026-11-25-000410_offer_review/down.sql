DROP TABLE offer_review;
