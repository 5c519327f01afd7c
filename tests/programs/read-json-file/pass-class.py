import json


class Record(dict):
    @classmethod
    def load(cls, path):
        with open(path) as file:
            return cls(json.load(file))

    status = property(lambda self: self["status"])


print(Record.load("data.json").status)
