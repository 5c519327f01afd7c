# mistake: The merge goes deeper than asked
import json
json1 = '{"name": "web01"}'
json2 = '{"status": "active"}'


def merge(a, b):
    for key, value in b.items():
        if isinstance(value, dict) and isinstance(a.get(key), dict):
            merge(a[key], value)
        else:
            a[key] = value
    return a


print(json.dumps(merge(json.loads(json1), json.loads(json2))))
