import contextlib
import json
data = '{"server": {"name": "web01", "location": {"city": "San Francisco"}}}'
answer = "unknown"
with contextlib.suppress(KeyError, TypeError):
    answer = json.loads(data)["server"]["location"]["city"] or answer
print(answer)
