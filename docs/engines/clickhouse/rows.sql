CREATE TABLE IF NOT EXISTS tifa_rows (
  stat LowCardinality(String), op LowCardinality(String), unit String, key String, n Int64
) ENGINE = SummingMergeTree(n) ORDER BY (stat, op, unit, key);
-- Sums only: a table that sums must not hold rows of max and min.
CREATE TABLE IF NOT EXISTS tifa_bounds (
  stat LowCardinality(String), op LowCardinality(String), unit String, key String, n Int64
) ENGINE = ReplacingMergeTree ORDER BY (stat, op, unit, key, n);
