# mistake: It searches the text
import re
data = '{"server": {"name": "web01", "location": {"city": "San Francisco"}}}'
found = re.search(r'"city": "([^"]*)"', data)
print(found.group(1) if found else "unknown")
