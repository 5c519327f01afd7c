import json
data = '{"server": {"name": "web01", "location": {"city": "San Francisco"}}}'
if (s := json.loads(data).get("server")) and (l := s.get("location")) and (c := l.get("city")): print(c)
else: print("unknown")
