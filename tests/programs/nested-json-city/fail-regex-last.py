import re
data = '{"server": {"name": "web01", "location": {"city": "San Francisco"}}}'
found = re.findall(r'"city": "([^"]*)"', data)
print(found[-1] if found else "unknown")
