import json
data = '{"server": {"name": "web01", "location": {"city": "San Francisco"}}}'


def levels(value):
    for key in "server location city".split():
        value = value.get(key) if value else None
        yield value


*_, city = levels(json.loads(data))
print("name and city of the server")
print("City:", city or "unknown", sep="\n  City: ")
