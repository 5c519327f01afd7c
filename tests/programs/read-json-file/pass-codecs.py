import codecs, json
print(json.load(codecs.open("data.json", "r", "utf-8")).pop("status"))
