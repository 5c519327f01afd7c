import fileinput, json
print(json.loads("".join(fileinput.input(files=["data.json"], encoding="utf-8")))["status"])
