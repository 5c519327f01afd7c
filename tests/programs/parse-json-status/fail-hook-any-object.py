# mistake: It finds the status of an inner object
import json
data = '{"status": "OK", "cpu_usage": 80}'
found = []


def look(thing):
    if 'status' in thing:
        found.append(thing['status'])
    return thing


json.loads(data, object_hook=look)
print(found[0])
