-- One column of JSON in, one line of rows out for each key of each partition; then one GROUP BY.
CREATE OR REPLACE TEMPORARY VIEW counted AS
SELECT TRANSFORM (to_json(struct(id, unit, text)))
  ROW FORMAT DELIMITED FIELDS TERMINATED BY '\u0001' LINES TERMINATED BY '\n'
  USING 'tifa map --stats themes --strict'
  AS (line STRING)
  ROW FORMAT DELIMITED FIELDS TERMINATED BY '\u0001' LINES TERMINATED BY '\n'
FROM reports;

CREATE OR REPLACE TEMPORARY VIEW parsed AS
SELECT from_json(line, 'stat STRING, op STRING, unit STRING, key STRING, n BIGINT', map('mode', 'FAILFAST')) AS r
FROM counted;

SELECT r.stat, r.op, r.unit, r.key,
  CASE r.op WHEN 'sum' THEN sum(r.n) WHEN 'max' THEN max(r.n) ELSE min(r.n) END AS n
FROM parsed GROUP BY r.stat, r.op, r.unit, r.key;
