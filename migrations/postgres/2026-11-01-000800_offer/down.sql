DROP TABLE offer_site;
DROP TABLE offer_revision;
DROP TABLE offer;
