import json
json1 = '{"name": "web01"}'
json2 = '{"status": "active"}'


class Record:
    def __init__(self, text):
        vars(self).update(json.loads(text))

    def __or__(self, other):
        both = Record("{}")
        vars(both).update(vars(self) | vars(other))
        return both

    def __str__(self):
        return json.dumps(vars(self))


print(Record(json1) | Record(json2))
