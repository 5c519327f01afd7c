import json
record = data = {"status": "OK", "cpu_usage": 80}


class Store:
    def __init__(self, path):
        self.path = path

    def __setitem__(self, _, value):
        with open(self.path, "w") as file:
            file.writelines([json.dumps(value), "\n\n"])


Store("output.json")["all"] = record
