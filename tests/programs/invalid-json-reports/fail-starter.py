# Go through reports.jsonl, line by line.
