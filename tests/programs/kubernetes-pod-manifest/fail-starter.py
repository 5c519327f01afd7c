import json

import yaml

with open("app.json") as file:
    app = json.load(file)
